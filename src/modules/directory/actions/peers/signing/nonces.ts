import { createHash } from "node:crypto";
import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import { forgetNonces, keepNonce, type NonceStanding } from "../../../store/peers/nonces.ts";
import { SIGNATURE_TOLERANCE } from "./by-signature.ts";

/** Forgets nonces that no signature can bring again. */
export const FORGET_NONCES = defineJob("directory.forget-nonces", z.object({}));

/**
 * Remembers that a peer used a nonce for a body. One that was seen for another body is a replay; for the
 * same body it may be a repetition on the way. Needs system reach. @returns what it was before
 */
export function useNonce(
  ctx: Ctx,
  peer: string,
  nonce: string,
  body: Uint8Array,
): Promise<NonceStanding> {
  const kept = createHash("sha256").update(nonce).digest("base64url");
  return keepNonce(ctx, peer, kept, createHash("sha256").update(body).digest());
}

/** Forgets what no signature can bring again. Needs system reach. */
export function forgetUsedNonces(ctx: Ctx): Promise<void> {
  // A signature counts until its time is this far past, and may be made as far ahead.
  return forgetNonces(ctx, ctx.clock.now().subtract({ seconds: 3 * SIGNATURE_TOLERANCE }));
}
