import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { openSecret, sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import {
  currentSigningKey,
  keepSigningKey,
  type SigningKeyRow,
} from "../../../store/peers/signing-key.ts";

/** The key by which this deployment signs, and the id under which others know its public half. */
export type OwnKey = { readonly keyId: string; readonly key: KeyObject };

/** Named after the first protocol that signed; another name would not open the keys that are there. */
const PURPOSE = "iso18626-signing-key";

/** Keys that were opened already, by their sealed text. */
const opened = new Map<string, KeyObject>();

/** Our signing key, made when it is first needed. Needs system reach. @throws Error where it cannot be opened */
export async function ownKey(ctx: Ctx): Promise<OwnKey> {
  const { keyId, sealed } = await keptKey(ctx);
  const known = opened.get(sealed);
  if (known) return { keyId, key: known };
  const text = await openSecret(ctx.config, PURPOSE, sealed);
  if (text === null)
    throw new Error(
      `the signing key ${keyId} does not open: SECRETS_KEY is another than when it was made`,
    );
  const key = createPrivateKey({ key: JSON.parse(text) as never, format: "jwk" });
  opened.clear();
  opened.set(sealed, key);
  return { keyId, key };
}

/** The public half, as others may fetch it (RFC 7517). Needs system reach. */
export async function ownPublicKeys(ctx: Ctx): Promise<{ readonly keys: readonly object[] }> {
  const { keyId, publicJwk } = await keptKey(ctx);
  return { keys: [{ ...publicJwk, kid: keyId, use: "sig", alg: "EdDSA" }] };
}

async function keptKey(ctx: Ctx): Promise<SigningKeyRow> {
  const kept = await currentSigningKey(ctx);
  if (kept) return kept;
  await keepSigningKey(ctx, await made(ctx));
  const now = await currentSigningKey(ctx);
  if (!now) throw new Error("the signing key was made and is not there");
  return now;
}

async function made(ctx: Ctx): Promise<SigningKeyRow> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { kty, crv, x } = publicKey.export({ format: "jwk" });
  // RFC 8037, appendix A.3: the members of the thumbprint in this order.
  const keyId = createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
  const secret = JSON.stringify(privateKey.export({ format: "jwk" }));
  const sealed = await sealSecret(ctx.config, PURPOSE, secret);
  return { keyId, publicJwk: { kty, crv, x }, sealed };
}
