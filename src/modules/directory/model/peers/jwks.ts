import { createHash, createPublicKey } from "node:crypto";
import { z } from "zod";
import { keyFault } from "./public-key.ts";
import type { PeerKey } from "./shape.ts";

const jwk = z.looseObject({
  kty: z.string(),
  kid: z.string().max(200).optional(),
  use: z.string().optional(),
});
const jwkSet = z.object({ keys: z.array(z.unknown()).max(50) });

/**
 * The keys of a JWK set (RFC 7517) with which signatures can be checked here; others are left out, as
 * §5 asks. Null where the text is no JWK set at all.
 */
export function readKeySet(text: string): readonly PeerKey[] | null {
  const set = jwkSet.safeParse(parsed(text));
  if (!set.success) return null;
  return set.data.keys.flatMap((one) => {
    const key = jwk.safeParse(one);
    if (!key.success || (key.data.use ?? "sig") !== "sig") return [];
    const publicKey = pemOf(key.data);
    if (publicKey === null || keyFault(publicKey) !== null) return [];
    return [{ keyId: key.data.kid || thumbprint(key.data), publicKey: publicKey.trim() }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A set that gives away a private key is read as far as its public half. */
function pemOf(key: z.output<typeof jwk>): string | null {
  try {
    return createPublicKey({ key, format: "jwk" }).export({ type: "spki", format: "pem" });
  } catch {
    return null;
  }
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ["crv", "kty", "x", "y"],
  OKP: ["crv", "kty", "x"],
  RSA: ["e", "kty", "n"],
};

/** RFC 7638: SHA-256 over the members that make the key, in their order. */
function thumbprint(key: z.output<typeof jwk>): string {
  const members = (MEMBERS[key.kty] ?? []).map((name) => [name, key[name]]);
  return createHash("sha256")
    .update(JSON.stringify(Object.fromEntries(members)))
    .digest("base64url");
}
