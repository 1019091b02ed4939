import { createPublicKey, type KeyObject } from "node:crypto";

/** What is wrong with a public key in PEM (SPKI); null for one that can check signatures here. */
export function keyFault(pem: string): "key-form" | "key-kind" | null {
  const key = readKey(pem);
  if (key === null) return "key-form";
  return signs(key) ? null : "key-kind";
}

/** A private key would be read as its public half: whoever pastes one must be told, not served. */
function readKey(pem: string): KeyObject | null {
  if (!pem.includes("-----BEGIN PUBLIC KEY-----")) return null;
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}

/** RFC 9421 §3.3: Ed25519, ECDSA on P-256, RSA; RSA not shorter than 2048 bits (NIST SP 800-131A). */
function signs({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === "rsa") return (details?.modulusLength ?? 0) >= 2048;
  return type === "ed25519" || (type === "ec" && details?.namedCurve === "prime256v1");
}
