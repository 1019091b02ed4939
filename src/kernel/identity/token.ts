import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or a link; only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a token: enough for a random secret, and fast. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Whether text from a cookie or a link has the form of a token; anything else is not looked up. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}
