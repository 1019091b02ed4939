import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Dealings } from "../../model/rota/candidate.ts";
import type { RotaSettings } from "../../model/rota/settings.ts";
import {
  type AgencyCounts,
  countDealings,
  countOpenFor,
  joinedAt,
} from "../../store/rota/dealings.ts";

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
async function recentDealings(
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

/**
 * What each agency has given and taken, and what is open at it for a requester (null: for nobody). To be
 * read as the software.
 */
export async function dealingsFor(
  ctx: Ctx,
  requester: AgencyKey | null,
  settings: RotaSettings,
): Promise<(agency: AgencyKey, library: LibraryId | null) => Dealings> {
  const counts = await recentDealings(ctx, settings);
  const open = requester === null ? new Map() : await countOpenFor(ctx, requester);
  const joined = await joinedAt(ctx);
  return (agency, library) => {
    const { firstAt, lent, borrowed, waiting, out, asked, unfilled } =
      counts.get(agency) ?? nothing;
    const memberDays = daysSince(ctx, library === null ? null : joined.get(library), firstAt);
    const openForRequester = open.get(agency) ?? 0;
    return { lent, borrowed, waiting, out, asked, unfilled, openForRequester, memberDays };
  };
}

const nothing: Omit<AgencyCounts, "agency"> = {
  lent: 0,
  borrowed: 0,
  waiting: 0,
  out: 0,
  asked: 0,
  unfilled: 0,
  firstAt: null,
};

/**
 * Days since a member joined. One that was entered here lately may have dealt with others long before, as
 * its facts know; null: a foreign agency, which is nobody's new member.
 */
function daysSince(ctx: Ctx, joined: Date | null | undefined, first: Date | null): number | null {
  if (!joined) return null;
  const since = first && first < joined ? first : joined;
  return ctx.clock.now().since(since.toTemporalInstant()).total("hours") / 24;
}
