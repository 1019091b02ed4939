import type { Ctx } from "#kernel/tenancy";
import { forgetNonces } from "../../store/wire/nonces.ts";
import { forgetTroubles } from "../../store/wire/troubles.ts";
import { SIGNATURE_TOLERANCE } from "./by-signature.ts";

const TROUBLE_DAYS = 90;

/** Forgets what need not be kept of callers. Needs system reach. */
export async function forgetCallers(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  // A signature counts until its time is this far past, and may be made as far ahead.
  await forgetNonces(ctx, now.subtract({ seconds: 3 * SIGNATURE_TOLERANCE }));
  await forgetTroubles(ctx, now.subtract({ hours: 24 * TROUBLE_DAYS }));
}
