import { sql } from "kysely";
import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** What an agency has given and taken, counted over the facts of the network. */
export type AgencyCounts = {
  readonly agency: AgencyKey;
  readonly lent: number;
  readonly borrowed: number;
  readonly waiting: number;
  readonly out: number;
  readonly asked: number;
  readonly unfilled: number;
  /** When it first dealt with anybody, as far as the window knows. */
  readonly firstAt: Date | null;
};

/** What was asked longer ago and never answered is not under way any more. */
const FORGOTTEN_DAYS = 60;

/**
 * Counts of all agencies that dealt with each other in the window, those of loans still out at any
 * time. A request under way counts as lent by whom it was asked of last, so that both sides add up.
 */
export async function countDealings(
  ctx: Ctx,
  windowDays: number,
): Promise<readonly AgencyCounts[]> {
  const now = ctx.clock.now();
  const since = now.subtract({ hours: 24 * windowDays }).toString();
  const fresh = now.subtract({ hours: 24 * FORGOTTEN_DAYS }).toString();
  const { rows } = await sql<AgencyCounts>`
    with fact as materialized (
      select requester, supplier, began_at, began_at >= ${since} as recent, service, outcome,
        ended_at is null and asked_at >= ${fresh} as open, returned_at,
        shipped_at is not null or filled_at is not null or outcome = 'lost' as done
      from lending_fact where began_at >= ${since} or ended_at is null),
    side as (
      select supplier as agency, began_at, recent and (done or open) as lent, false as borrowed,
        open and not done as waiting,
        done and service <> 'Copy' and returned_at is null and outcome is null as out,
        recent as asked, recent and not done and coalesce(outcome in ('unfilled', 'skipped'), false) as unfilled
      from fact
      union all
      select requester, began_at, false, recent and (done or open), false, false, false, false from fact)
    select agency, (count(*) filter (where lent))::int as lent, (count(*) filter (where borrowed))::int as borrowed,
      (count(*) filter (where waiting))::int as waiting, (count(*) filter (where out))::int as out,
      (count(*) filter (where asked))::int as asked, (count(*) filter (where unfilled))::int as unfilled,
      min(began_at) as "firstAt"
    from side group by agency`.execute(ctx.tx);
  return rows;
}

/** How many requests of this requester are open at each supplier, until they end. */
export async function countOpenFor(
  ctx: Ctx,
  requester: AgencyKey,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ supplier: string; open: number }>`
    select supplier, count(*)::int as open from lending_fact
    where requester = ${requester} and ended_at is null and returned_at is null group by supplier`.execute(
    ctx.tx,
  );
  return new Map(rows.map(({ supplier, open }) => [supplier, open]));
}

/** When each member joined. */
export async function joinedAt(ctx: Ctx): Promise<ReadonlyMap<LibraryId, Date>> {
  const { rows } = await sql<{
    id: LibraryId;
    at: Date;
  }>`select id, created_at as at from library where left_at is null`.execute(ctx.tx);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
