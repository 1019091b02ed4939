import { constants, type KeyObject, sign, verify } from "node:crypto";
import { SignatureFault } from "./fault.ts";

/** Algorithms by their names in the registry of RFC 9421 §6.2; none with shared secrets. */
export type SignatureAlgorithm =
  | "ed25519"
  | "ecdsa-p256-sha256"
  | "rsa-pss-sha512"
  | "rsa-v1_5-sha256";

/**
 * The algorithms that a signature by this key may have, the usual one first. What the signature says of
 * itself may only choose among those that the kind of key allows, so that nobody talks a key into another
 * use; a plain RSA key without a word of it may have been used in both ways. @throws SignatureFault
 */
export function algorithmsOf(
  key: KeyObject,
  named: string | null = null,
): readonly [SignatureAlgorithm, ...SignatureAlgorithm[]] {
  const allowed = allowedFor(key);
  const [usual, ...others] =
    named === null ? allowed : allowed.filter((algorithm) => algorithm === named);
  if (usual === undefined)
    throw new SignatureFault("unsupported", `${named ?? "no algorithm"} with this key`);
  return [usual, ...others];
}

/** By the kind of key as Node names it. RSA keys under 2048 bits protect nothing any more. */
const byKind: Readonly<Record<string, readonly SignatureAlgorithm[]>> = {
  ed25519: ["ed25519"],
  prime256v1: ["ecdsa-p256-sha256"],
  "rsa-pss": ["rsa-pss-sha512"],
  rsa: ["rsa-v1_5-sha256", "rsa-pss-sha512"],
};

function allowedFor(key: KeyObject): readonly SignatureAlgorithm[] {
  const { namedCurve, modulusLength = 2048 } = key.asymmetricKeyDetails ?? {};
  const kind = namedCurve ?? key.asymmetricKeyType ?? "";
  return modulusLength >= 2048 && Object.hasOwn(byKind, kind) ? (byKind[kind] ?? []) : [];
}

/** RFC 9421 §3.3: the salt has 64 bytes; ECDSA signatures are the two numbers one after the other. */
function asked(key: KeyObject, algorithm: SignatureAlgorithm) {
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING } = constants;
  return {
    ed25519: [null, { key }],
    "ecdsa-p256-sha256": ["sha256", { key, dsaEncoding: "ieee-p1363" }],
    "rsa-v1_5-sha256": ["sha256", { key, padding: RSA_PKCS1_PADDING }],
    "rsa-pss-sha512": ["sha512", { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: 64 }],
  }[algorithm] as [string | null, Parameters<typeof sign>[2] & { key: KeyObject }];
}

export function signed(base: string, key: KeyObject, algorithm: SignatureAlgorithm): Buffer {
  const [hash, options] = asked(key, algorithm);
  return sign(hash, Buffer.from(base, "latin1"), options);
}

export function isSigned(
  base: string,
  signature: Uint8Array,
  key: KeyObject,
  algorithm: SignatureAlgorithm,
): boolean {
  const [hash, options] = asked(key, algorithm);
  return verify(hash, Buffer.from(base, "latin1"), options, signature);
}
