import { createHash, timingSafeEqual } from "node:crypto";
import { parseDictionary, ParseError, serializeDictionary } from "structured-headers";
import { SignatureFault } from "./fault.ts";

/** RFC 9530 §5: the algorithms that still count, and Node's names for them. */
const hashes = { "sha-256": "sha256", "sha-512": "sha512" } as const;
export type DigestAlgorithm = keyof typeof hashes;

/** Content-Digest of a body (RFC 9530 §2). */
export function contentDigest(
  body: Uint8Array | string,
  algorithm: DigestAlgorithm = "sha-256",
): string {
  return serializeDictionary({ [algorithm]: new Uint8Array(hashed(body, algorithm)) });
}

/**
 * Holds a body to its Content-Digest: every digest we can compute must be right, and there must be one.
 * @throws SignatureFault
 */
export function checkDigest(field: string | undefined, body: Uint8Array | string): void {
  const known = members(field).filter(([name]) => Object.hasOwn(hashes, name));
  if (known.length === 0) throw new SignatureFault("digest", "none that is known");
  for (const [name, value] of known) {
    const right = hashed(body, name as DigestAlgorithm);
    if (value.length !== right.length || !timingSafeEqual(value, right))
      throw new SignatureFault("digest", name);
  }
}

function members(field = ""): readonly (readonly [string, Uint8Array])[] {
  try {
    return [...parseDictionary(field.slice(0, 1000))].map(([name, [value]]) => [
      name,
      value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(),
    ]);
  } catch (fault) {
    if (fault instanceof ParseError) throw new SignatureFault("malformed", "content-digest");
    throw fault;
  }
}

function hashed(body: Uint8Array | string, algorithm: DigestAlgorithm): Buffer {
  return createHash(hashes[algorithm]).update(body).digest();
}
