import type { KeyObject } from "node:crypto";
import { algorithmsOf, isSigned, type SignatureAlgorithm } from "./algorithms.ts";
import { signatureBase } from "./base.ts";
import type { SignableMessage } from "./components.ts";
import { SignatureFault } from "./fault.ts";
import type { CarriedSignature } from "./read.ts";

/** What a signature must do to count. Times are seconds. */
export type SignaturePolicy = {
  /** Components that must be signed. */
  readonly covers: readonly string[];
  /** Seconds since 1970. */
  readonly now: number;
  /** How far clocks may differ, and how old a signature may be. */
  readonly tolerance: number;
};

/**
 * Checks a signature with the key that its keyid names. Whether the same signature was seen before is
 * for the caller to know: nonce and value are there. @throws SignatureFault
 */
export function verifySignature(
  message: SignableMessage,
  signature: CarriedSignature,
  key: KeyObject,
  policy: SignaturePolicy,
): { readonly algorithm: SignatureAlgorithm; readonly created: number } {
  const created = inTime(signature, policy);
  const lacking = policy.covers.filter((name) => !signature.input.components.includes(name));
  if (lacking.length > 0) throw new SignatureFault("not-covered", lacking.join(" "));
  const base = signatureBase(message, signature.input);
  const algorithm = algorithmsOf(key, signature.algorithm).find((one) =>
    isSigned(base, signature.value, key, one),
  );
  if (!algorithm) throw new SignatureFault("wrong");
  return { algorithm, created };
}

/** Without `created` nobody knows how old it is. */
function inTime(
  { created, expires }: CarriedSignature,
  { now, tolerance }: SignaturePolicy,
): number {
  if (created === null) throw new SignatureFault("malformed", "created");
  if (created > now + tolerance) throw new SignatureFault("not-yet", `${created - now} s ahead`);
  if (created < now - tolerance) throw new SignatureFault("too-old", `${now - created} s ago`);
  if (expires !== null && expires + tolerance < now)
    throw new SignatureFault("expired", `${now - expires} s ago`);
  return created;
}
