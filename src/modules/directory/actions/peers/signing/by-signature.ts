import { createPublicKey } from "node:crypto";
import type { Ctx } from "#kernel/tenancy";
import {
  type CarriedSignature,
  checkDigest,
  readSignatures,
  SignatureFault,
  type SignatureFaultCode,
  verifySignature,
} from "#standards/http-signatures";
import { type Peer, peerByKeyId } from "../approved-peers.ts";

/** A request as it came in, before anybody knows from whom. */
export type SignedRequest = {
  readonly method: string;
  /** The addresses under which the caller may have reached us: ours as published, and as it was asked. */
  readonly urls: readonly URL[];
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
};

/** Who signed, or why it is not believed. */
export type Signer =
  | {
      readonly kind: "peer";
      readonly peer: Peer;
      readonly nonce: string | null;
      /** Seconds since 1970. */
      readonly expires: number | null;
    }
  | {
      readonly kind: "stranger";
      readonly fault: "unknown-key" | `signature-${SignatureFaultCode}`;
      readonly detail: string;
      /** The peer that it claims to be, where there is one. */
      readonly claims: Peer | null;
    };

/** What a caller must have signed: that this very body is meant for this very door. */
const COVERS = ["@method", "@target-uri", "content-digest", "content-type"];
/** Seconds by which clocks may differ, and how old a signature may be. */
export const SIGNATURE_TOLERANCE = 300;

/** Who signed (RFC 9421); needs system reach. Of several signatures the first by a key that we know counts: proxies may add theirs. */
export async function bySignature(ctx: Ctx, delivery: SignedRequest): Promise<Signer> {
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
  delivery: SignedRequest,
  signature: CarriedSignature,
  { peer, publicKey }: { readonly peer: Peer; readonly publicKey: string },
): Signer {
  try {
    checkDigest(delivery.headers["content-digest"], delivery.body);
    verified(ctx, delivery, signature, publicKey);
    const { nonce, expires } = signature;
    return { kind: "peer", peer, nonce, expires };
  } catch (fault) {
    if (!(fault instanceof SignatureFault)) throw fault;
    return stranger(`signature-${fault.code}`, fault.message, peer);
  }
}

/** Behind a proxy the address that was signed may not be the one that was asked here: either counts. */
function verified(
  ctx: Ctx,
  { method, urls, headers }: SignedRequest,
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
  fault: Extract<Signer, { kind: "stranger" }>["fault"],
  detail: string,
  claims: Peer | null = null,
): Signer {
  return { kind: "stranger", fault, detail: detail.slice(0, 200), claims };
}
