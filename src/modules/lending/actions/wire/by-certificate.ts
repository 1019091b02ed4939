import { createHash, X509Certificate } from "node:crypto";

/**
 * The SHA-256 fingerprint of a client certificate as a front server tells it: the certificate by RFC 9440
 * (`:base64:`), as PEM escaped for a header (nginx), or the fingerprint itself. Null for anything else.
 */
export function fingerprintOf(field: string): string | null {
  const text = field.trim();
  const digits = text.replaceAll(":", "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  try {
    const certificate = new X509Certificate(bytesOf(text));
    return createHash("sha256").update(certificate.raw).digest("hex");
  } catch {
    return null;
  }
}

function bytesOf(text: string): Buffer | string {
  const inner = /^:([\w+/=]+):$/.exec(text)?.[1];
  return inner === undefined ? decodeURIComponent(text) : Buffer.from(inner, "base64");
}
