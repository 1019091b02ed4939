import { tokenise } from "../../folding/index.ts";

const CHUNK = /[^\s"\u201C-\u201F\u00AB\u00BB]+/gu;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** The folded word of a chunk that is one plain word of letters; null for signs, numbers, exclusions and prefixes. */
function plainWord(chunk: string): string | null {
  if (/^-|\*$/.test(chunk)) return null;
  const [token, ...more] = tokenise(chunk);
  const [word = ""] = token?.parts ?? [];
  return token?.kind === "word" && more.length === 0 && LETTERS.test(word) ? word : null;
}

/** Words of a search text in which typing errors may be sought, folded, in order. */
export function correctableWords(text: string): string[] {
  return [...text.matchAll(CHUNK)]
    .map(([chunk]) => plainWord(chunk))
    .filter((word) => word !== null);
}

/** The text with other words in the place of some folded words. */
export function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  return text.replace(CHUNK, (chunk) => replacements.get(plainWord(chunk) ?? "") ?? chunk);
}
