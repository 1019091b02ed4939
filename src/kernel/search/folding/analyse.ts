import { tokenise } from "./tokens.ts";
import type { Token } from "./token.ts";

/** Stands between the spellings of a known compound; in no folded word. */
export const COMPOUND_MARK = "\u001f";

/** What a document's text is stored as. */
export type Analysis = {
  /** Words in order; phrases are looked for here. */
  readonly sequence: readonly string[];
  /** Further spellings of the same words, without a place of their own. */
  readonly extras: readonly string[];
};

/** The term that says: some document writes `joined` in these parts. */
export function compoundTerm(joined: string, parts: readonly string[]): string {
  return [joined, ...parts].join(COMPOUND_MARK);
}

function extrasOf(token: Token): string[] {
  if (token.bare !== undefined) return [token.bare];
  if (token.joined === undefined) return [];
  return token.kind === "compound"
    ? [token.joined, compoundTerm(token.joined, token.parts)]
    : [token.joined];
}

/** Splits a document's text into what the index keeps. */
export function analyse(text: string): Analysis {
  const tokens = tokenise(text);
  return { sequence: tokens.flatMap((token) => token.parts), extras: tokens.flatMap(extrasOf) };
}
