import { createHash } from "node:crypto";
import { bySignature, type Peer, type SignedRequest, useNonce } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { MessageFault, readMessage } from "../../../model/federation/message.ts";
import { type Heard, refused } from "./answer.ts";
import { heardAsClient } from "./as-client.ts";
import { heardAsServer } from "./as-server.ts";
import { heardPresence } from "./presence.ts";
import { heardTyping } from "./typing.ts";

/**
 * Takes in what a partner delivers: who it is, and then the message, all in one transaction. Needs system reach.
 */
export async function hearPartner(ctx: Ctx, request: SignedRequest): Promise<Heard> {
  const signer = await whoSigned(ctx, request);
  if ("kind" in signer) return signer;
  const read = readOr(request.body);
  if (read instanceof MessageFault) return refused("message-wrong", read.message);
  if (read.type === "presence") return heardPresence(ctx, signer, read);
  if (read.type === "typing") return heardTyping(ctx, signer, read);
  const came = { message: read, digest: createHash("sha256").update(request.body).digest() };
  return read.from === "client"
    ? heardAsServer(ctx, signer, came)
    : heardAsClient(ctx, signer, came);
}

/** A partner, or why it is turned away. A nonce counts once; without one, or without an end, no signature does. */
async function whoSigned(
  ctx: Ctx,
  request: SignedRequest,
): Promise<Peer | (Heard & { kind: "refused" })> {
  const turnedAway = (code: Parameters<typeof refused>[0], detail?: string) =>
    refused(code, detail) as Heard & { kind: "refused" };
  if (request.headers["signature-input"] === undefined) return turnedAway("not-signed");
  const signer = await bySignature(ctx, request);
  if (signer.kind === "stranger") return turnedAway(faultOf(signer.fault), signer.detail);
  const { peer, nonce, expires } = signer;
  if (nonce === null || expires === null) return turnedAway("not-signed", "nonce and expires");
  const seconds = Math.floor(ctx.clock.now().epochMilliseconds / 1000);
  if (expires < seconds - SKEW) return turnedAway("signature-out-of-time", "expired");
  if (!peer.questions) return turnedAway("not-a-partner");
  if ((await useNonce(ctx, peer.id, nonce, request.body)) !== "new")
    return turnedAway("nonce-used");
  return peer;
}

/** Seconds by which clocks may differ. */
const SKEW = 60;

function faultOf(fault: string): "unknown-key" | "signature-out-of-time" | "signature-wrong" {
  if (fault === "unknown-key") return fault;
  return /too-old|not-yet|expired/.test(fault) ? "signature-out-of-time" : "signature-wrong";
}

function readOr(body: Uint8Array) {
  try {
    return readMessage(Buffer.from(body).toString("utf8"));
  } catch (fault) {
    if (fault instanceof MessageFault) return fault;
    throw fault;
  }
}
