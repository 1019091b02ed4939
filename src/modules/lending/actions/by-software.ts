import { type Ctx, inNameOf } from "#kernel/tenancy";

/**
 * Does work as the software, within the same transaction: what no person writes with their own rights,
 * whoever's deed it follows from.
 */
export function bySoftware<T>(
  ctx: Ctx,
  reason: string,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  if (ctx.reach === "software" || ctx.reach === "system") return work(ctx);
  return inNameOf(ctx, ctx.library, reason, work);
}
