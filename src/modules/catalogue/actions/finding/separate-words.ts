import { splitQuery } from "#kernel/search";

/** What a typed text asks for, word by word. */
export type SeparateWords = {
  /** Those of quoted phrases too, each once. */
  readonly wanted: readonly string[];
  /** What must not occur (-word, -"a phrase"). */
  readonly excluded: readonly { readonly text: string; readonly match: "words" | "phrase" }[];
};

/** Takes a typed text apart where each of its words is to be looked for alone. */
export function separateWords(text: string): SeparateWords {
  const pieces = splitQuery(text);
  const wanted = pieces
    .filter(({ negative }) => !negative)
    .flatMap((piece) => piece.text.split(/\s+/u));
  return {
    wanted: [...new Set(wanted)].filter((word) => /[\p{L}\p{N}]/u.test(word)),
    excluded: pieces
      .filter(({ negative }) => negative)
      .map(({ text: typed, kind }) => ({
        text: typed.replace(/^-+/u, ""),
        match: kind === "phrase" ? ("phrase" as const) : ("words" as const),
      })),
  };
}
