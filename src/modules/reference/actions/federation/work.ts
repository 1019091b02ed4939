import { z } from "zod";
import { systemPrincipal } from "#kernel/access";
import { defineJob, enqueue, type JobKind, type JobOptions } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";

/** Sends what waits for a partner. */
export const DELIVER_TO_PARTNER = defineJob(
  "reference.deliver-to-partner",
  z.object({ peer: z.uuid() }),
);

/** Says who is there, and looks after talks with partners that nobody looks after. */
export const CARE_FOR_PARTNERS = defineJob("reference.care-for-partners", z.object({}));

/** Wakes whoever sends to a partner, after the commit or at a later time. */
export function wakeDelivery(ctx: Ctx, peer: string, at?: Temporal.Instant): Promise<void> {
  const key = `reference.deliver${at ? "-later" : ""}:${peer}`;
  return asSoftware(ctx, DELIVER_TO_PARTNER, { peer }, { key, ...(at ? { at } : {}) });
}

/** Has partners be told, soon or in so many seconds, who is there. */
export function wakeCare(ctx: Ctx, seconds = 0): Promise<void> {
  const at = ctx.clock.now().add({ seconds });
  const key = `reference.care-for-partners:${seconds > 0 ? "later" : "now"}`;
  return asSoftware(ctx, CARE_FOR_PARTNERS, {}, { key, at });
}

/** Whoever's deed it follows from, it is the software's work, and names nobody. */
function asSoftware<Payload>(
  { tx }: Ctx,
  kind: JobKind<Payload>,
  payload: Payload,
  options: JobOptions,
): Promise<void> {
  const principal = systemPrincipal("talks with partner networks");
  return enqueue(tx, kind, { library: null, principal, payload }, options);
}
