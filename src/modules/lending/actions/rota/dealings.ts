import type { Ctx } from "#kernel/tenancy";
import type { RotaSettings } from "../../model/rota/settings.ts";
import { type AgencyCounts, countDealings } from "../../store/rota/dealings.ts";

/** One request more or less hardly moves a share; reading a year's facts for each costs more than it tells. */
const KEPT_MS = 15_000;

type Kept = {
  readonly at: number;
  readonly windowDays: number;
  readonly counts: ReadonlyMap<string, AgencyCounts>;
};
// By deployment, of which the search is one to each: in tests several live in one process.
const kept = new WeakMap<Ctx["search"], Kept>();

/**
 * What every agency has given and taken in the window, some seconds old at most. To be read as the
 * software: facts are for staff, a rota is made for readers too.
 */
export async function recentDealings(
  ctx: Ctx,
  { windowDays }: RotaSettings,
): Promise<ReadonlyMap<string, AgencyCounts>> {
  const now = performance.now();
  const known = kept.get(ctx.search);
  if (known && known.windowDays === windowDays && now - known.at < KEPT_MS) return known.counts;
  const rows = await countDealings(ctx, windowDays);
  const counts = new Map(rows.map((row) => [row.agency, row]));
  kept.set(ctx.search, { at: now, windowDays, counts });
  return counts;
}

/** Counts anew at the next rota. */
export function forgetDealings({ search }: Pick<Ctx, "search">): void {
  kept.delete(search);
}
