import { tokenise } from "../../folding/index.ts";
import type { SearchClause } from "../../port.ts";

const CHUNK = /[^\s"\u201C-\u201F\u00AB\u00BB]+/gu;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** A word of a search text in which typing errors may be sought. */
export type TypedWord = {
  /** Folded. */
  readonly word: string;
  /** Which of the clauses it stands in, and from where to where in its text. */
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  /** Nothing but blanks stands between it and the typed word before it. */
  readonly follows: boolean;
};

/** The folded word of a chunk that is one plain word of letters; null for signs, numbers, exclusions and prefixes. */
function plainWord(chunk: string): string | null {
  if (/^-|\*$/.test(chunk)) return null;
  const [token, ...more] = tokenise(chunk);
  const [word = ""] = token?.parts ?? [];
  return token?.kind === "word" && more.length === 0 && LETTERS.test(word) ? word : null;
}

function wordsOfText(text: string, clause: number): TypedWord[] {
  const words: TypedWord[] = [];
  for (const { 0: chunk, index: start } of text.matchAll(CHUNK)) {
    const word = plainWord(chunk);
    if (word === null) continue;
    const before = words.at(-1);
    const follows = before !== undefined && text.slice(before.end, start).trim() === "";
    words.push({ word, clause, start, end: start + chunk.length, follows });
  }
  return words;
}

/** The words of the clauses that are not negated, in order. */
export function typedWords(clauses: readonly SearchClause[]): TypedWord[] {
  return clauses.flatMap(({ text, negate }, i) => (negate === true ? [] : wordsOfText(text, i)));
}

/** A stretch of a clause's text, and what is to stand there. */
export type Rewriting = Pick<TypedWord, "clause" | "start" | "end"> & { readonly text: string };

/** The clauses with other words in some places; the rewritings are in order and do not overlap. */
export function rewrite(
  clauses: readonly SearchClause[],
  rewritings: readonly Rewriting[],
): SearchClause[] {
  return clauses.map((clause, i) => {
    const own = rewritings.filter((rewriting) => rewriting.clause === i);
    const text = own.reduceRight(
      (written, { start, end, text: other }) =>
        written.slice(0, start) + other + written.slice(end),
      clause.text,
    );
    return { ...clause, text };
  });
}
