import { type AgencyKey, type LendingService, termsBetween } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { ServiceType } from "#standards/iso18626";

/** What the supplier does for the requester today, in this service; null where they have agreed nothing. */
export async function serviceTerms(
  ctx: Ctx,
  supplier: AgencyKey,
  requester: AgencyKey,
  service: ServiceType,
): Promise<LendingService | null> {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const terms = await termsBetween(ctx, supplier, requester, today);
  if (!terms) return null;
  return service === "Copy" ? terms.copy : (terms.loan ?? terms.copy);
}
