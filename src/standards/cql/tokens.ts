import { CqlError } from "./problem.ts";
import type { Comparison } from "./tree.ts";

/** What a query is made of. Words are bare or in quotes; only bare ones can be key words. */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly quoted: boolean; readonly at: number }
  | { readonly kind: "comparison"; readonly text: Comparison; readonly at: number }
  | { readonly kind: "(" | ")" | "/"; readonly at: number }
  | { readonly kind: "end"; readonly at: number };

const TOKEN =
  /\s+|(?<comparison>==|<>|<=|>=|=|<|>)|(?<sign>[()/])|"(?<quoted>(?:[^"\\]|\\[\s\S])*)"|(?<bare>[^\s()=<>"/]+)/uy;

/** Cuts a query into its tokens. @throws CqlError for quotes without an end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    // Only a quote without its partner fits nothing.
    if (!found) throw new CqlError(14, at, "The quotes opened here are not closed.");
    const token = tokenOf(found.groups ?? {}, at);
    if (token) tokens.push(token);
  }
  return [...tokens, { kind: "end", at: text.length }];
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>, at: number): Token | null {
  const { comparison, sign, quoted, bare } = groups;
  if (isComparison(comparison)) return { kind: "comparison", text: comparison, at };
  if (sign === "(" || sign === ")" || sign === "/") return { kind: sign, at };
  if (quoted !== undefined) return { kind: "word", text: unquoted(quoted), quoted: true, at };
  if (bare !== undefined) return { kind: "word", text: bare, quoted: false, at };
  return null;
}

function isComparison(text: string | undefined): text is Comparison {
  return text !== undefined;
}

/** Of the backslashes only those go that release a quote; the others belong to the term. */
function unquoted(text: string): string {
  return text.replace(/\\([\s\S])/gu, (pair, character) => (character === '"' ? '"' : pair));
}
