import { isIsbn } from "./isbn.ts";
import type { Token } from "./token.ts";

/** Digits, or the X that stands for ten at the end of an ISBN-10. */
const DIGITS = /^(?:\d+x?|x)$/;
const LONGEST_ISBN = 13;

function isDigits(token: Token | undefined): boolean {
  return token?.kind === "word" && DIGITS.test(token.parts[0] ?? "");
}

/** Length of the ISBN in groups that begins at `start`, in tokens; 0 when there is none. */
function isbnLength(tokens: readonly Token[], start: number): number {
  let text = "";
  for (let end = start; isDigits(tokens[end]) && text.length < LONGEST_ISBN; end++) {
    text += tokens[end]?.parts[0] ?? "";
    if (end > start && isIsbn(text)) return end - start + 1;
  }
  return 0;
}

/** "978 0 14 044913 6" is one number: its groups become a compound, as if written with hyphens. */
export function joinIsbnGroups(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const length = isDigits(tokens[i]) ? isbnLength(tokens, i) : 0;
    const parts = tokens.slice(i, i + Math.max(1, length)).flatMap((token) => token.parts);
    const token = tokens[i];
    if (length > 0) joined.push({ kind: "compound", parts, joined: parts.join("") });
    else if (token !== undefined) joined.push(token);
    i += Math.max(0, length - 1);
  }
  return joined;
}
