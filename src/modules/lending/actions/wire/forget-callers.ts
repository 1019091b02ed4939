import type { Ctx } from "#kernel/tenancy";
import { forgetTroubles } from "../../store/wire/troubles.ts";

const TROUBLE_DAYS = 90;

/** Forgets what need not be kept of callers. Needs system reach. */
export async function forgetCallers(ctx: Ctx): Promise<void> {
  await forgetTroubles(ctx, ctx.clock.now().subtract({ hours: 24 * TROUBLE_DAYS }));
}
