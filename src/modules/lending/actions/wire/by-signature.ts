import { createPublicKey } from "node:crypto";
import { type Peer, peerByKeyId } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import {
  type CarriedSignature,
  checkDigest,
  readSignatures,
  SignatureFault,
  verifySignature,
} from "#standards/http-signatures";
import type { Caller, Delivery } from "./caller.ts";

/** What a caller must have signed: that this very body is meant for this very door. */
const COVERS = ["@method", "@target-uri", "content-digest", "content-type"];
/** Seconds by which clocks may differ, and how old a signature may be. */
export const SIGNATURE_TOLERANCE = 300;

/** Who signed (RFC 9421). Of several signatures the first by a key that we know counts: proxies may add theirs. */
export async function bySignature(ctx: Ctx, delivery: Delivery): Promise<Caller> {
  try {
    const signatures = readSignatures(delivery.headers);
    const [first] = signatures;
    for (const signature of signatures) {
      const known = signature.keyId && (await peerByKeyId(ctx, signature.keyId));
      if (known) return checked(ctx, delivery, signature, known);
    }
    return stranger("unknown-key", first?.keyId ?? "no keyid");
  } catch (fault) {
    if (!(fault instanceof SignatureFault)) throw fault;
    return stranger(`signature-${fault.code}`, fault.message);
  }
}

function checked(
  ctx: Ctx,
  delivery: Delivery,
  signature: CarriedSignature,
  { peer, publicKey }: { readonly peer: Peer; readonly publicKey: string },
): Caller {
  try {
    checkDigest(delivery.headers["content-digest"], delivery.body);
    verified(ctx, delivery, signature, publicKey);
    return { kind: "peer", peer, nonce: signature.nonce };
  } catch (fault) {
    if (!(fault instanceof SignatureFault)) throw fault;
    return stranger(`signature-${fault.code}`, fault.message, peer);
  }
}

/** Behind a proxy the address that was signed may not be the one that was asked here: either counts. */
function verified(
  ctx: Ctx,
  { method, urls, headers }: Delivery,
  signature: CarriedSignature,
  publicKey: string,
): void {
  const now = Math.floor(ctx.clock.now().epochMilliseconds / 1000);
  const policy = { covers: COVERS, now, tolerance: SIGNATURE_TOLERANCE };
  const key = createPublicKey(publicKey);
  const faults: unknown[] = [];
  for (const url of urls) {
    try {
      verifySignature({ method, url, headers }, signature, key, policy);
      return;
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw faults[0];
}

function stranger(
  fault: Extract<Caller, { kind: "stranger" }>["fault"],
  detail: string,
  claims: Peer | null = null,
): Caller {
  return { kind: "stranger", fault, detail: detail.slice(0, 200), claims };
}
