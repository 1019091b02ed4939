import { CqlError } from "./problem.ts";

/** A piece of a term: characters as they are, or one of the signs of CQL 1.2. */
export type TermPiece =
  | { readonly kind: "text"; readonly text: string }
  /** `any`: "*", any characters; `one`: "?", one character; `anchor`: "^", the beginning or end of the value. */
  | { readonly kind: "any" | "one" | "anchor" };

const SIGNS = { "*": "any", "?": "one", "^": "anchor" } as const;

/**
 * Reads masking signs, anchors and escapes (context set cql 1.2). A backslash releases these signs,
 * quotes and itself. @throws CqlError 26 for a backslash before anything else.
 */
export function readTerm(term: string): readonly TermPiece[] {
  const pieces: TermPiece[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") pieces.push({ kind: "text", text });
    text = "";
  };
  for (const { 0: found, index } of term.matchAll(/\\[\s\S]?|[*?^]|[^\\*?^]+/gu)) {
    if (isSign(found)) {
      flush();
      pieces.push({ kind: SIGNS[found] });
    } else text += found.startsWith("\\") ? released(found, index) : found;
  }
  flush();
  return pieces;
}

function isSign(text: string): text is keyof typeof SIGNS {
  return Object.hasOwn(SIGNS, text);
}

function released(pair: string, position: number): string {
  const character = pair.slice(1);
  if (/^[*?^"\\]$/u.test(character)) return character;
  throw new CqlError(26, position, "A backslash stands before what needs none.");
}
