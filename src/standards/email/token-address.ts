/** What an address with a token is for: an answer of the receiver, or the news that a message did not arrive (VERP). */
export type TokenKind = "reply" | "bounce";

/** 128 bits as hexadecimal digits: some systems on the way write local parts in lower case. */
const TOKEN_ADDRESS = /^(reply|bounce)\+([0-9a-f]{32})$/;

/** The address that carries a token of 32 hexadecimal digits. */
export function tokenAddress(kind: TokenKind, token: string, domain: string): string {
  return `${kind}+${token}@${domain}`;
}

/** Reads the local part of such an address; null for every other. */
export function readTokenAddress(
  localPart: string,
): { readonly kind: TokenKind; readonly token: string } | null {
  const [, kind, token] = TOKEN_ADDRESS.exec(localPart.toLowerCase()) ?? [];
  if ((kind !== "reply" && kind !== "bounce") || token === undefined) return null;
  return { kind, token };
}
