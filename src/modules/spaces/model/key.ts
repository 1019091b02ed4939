import { createHash } from "node:crypto";

/** The key by which somebody without an account comes back to their booking, from 16 random bytes. */
export function newKey(random: Uint8Array): string {
  if (random.length < 16) throw new Error("a key needs 16 random bytes");
  return Buffer.from(random.subarray(0, 16)).toString("base64url");
}

/** The hash that is kept in its place; null for what is no key. */
export function hashOfKey(key: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(key)) return null;
  return createHash("sha256").update(`booking ${key}`).digest();
}
