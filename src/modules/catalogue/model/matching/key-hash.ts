import { createHash } from "node:crypto";

/**
 * A blocking key as the signed 64-bit number that is stored. A collision costs one comparison more,
 * never a wrong title, so a short hash is enough.
 */
export function keyHash(key: string): string {
  return createHash("sha1").update(key).digest().readBigInt64BE(0).toString();
}
