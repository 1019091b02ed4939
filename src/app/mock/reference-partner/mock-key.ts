import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import type { OwnKey } from "#modules/directory";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 §7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** A key, its id, and how others get to know it. */
export type MockKey = OwnKey & { readonly jwk: object; readonly pem: string };

/** The key of a mock, always the same for a name, so that it need be approved only once. It protects nothing. */
export function mockKey(name: string): MockKey {
  const seed = createHash("sha256").update(`a mock for trying: ${name}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const open = createPublicKey(key);
  const keyId = `mock-${name}`;
  const jwk = { ...open.export({ format: "jwk" }), kid: keyId, use: "sig", alg: "EdDSA" };
  return { key, keyId, jwk, pem: open.export({ type: "spki", format: "pem" }) };
}
