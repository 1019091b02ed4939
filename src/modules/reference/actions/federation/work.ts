import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";

/** Sends what waits for a partner. */
export const DELIVER_TO_PARTNER = defineJob(
  "reference.deliver-to-partner",
  z.object({ peer: z.uuid() }),
);

/** Says who is there, and looks after talks with partners that nobody looks after. */
export const CARE_FOR_PARTNERS = defineJob("reference.care-for-partners", z.object({}));

/** Wakes whoever sends to a partner, after the commit. */
export function wakeDelivery(ctx: Ctx, peer: string): Promise<void> {
  return ctx.enqueue(DELIVER_TO_PARTNER, { peer }, { key: `reference.deliver:${peer}` });
}

/** Has partners be told soon that somebody came or went. */
export function wakeCare(ctx: Ctx, seconds = 0): Promise<void> {
  const at = ctx.clock.now().add({ seconds });
  const key = `reference.care-for-partners:${seconds > 0 ? "later" : "now"}`;
  return ctx.enqueue(CARE_FOR_PARTNERS, {}, { key, at });
}
