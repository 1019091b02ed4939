import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Ids to look at again, by kind, and the transaction up to which they are complete. */
export type PendingChanges = {
  readonly byKind: ReadonlyMap<string, readonly string[]>;
  readonly upTo: bigint;
};

type Row = { xid: string; kind: string; id: string };

/**
 * The next committed changes after `position`, whole transactions only, at least one and about
 * `limit` rows. Stops before transactions still under way: their changes come when they commit.
 */
export async function nextChanges(
  ctx: Ctx,
  position: bigint,
  limit: number,
): Promise<PendingChanges | null> {
  const { rows } = await sql<Row>`
    with ready as (
      select xid, kind, id from search_change
      where xid > ${String(position)}::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid limit ${limit})
    select c.xid::text, c.kind, c.id from search_change c
    where c.xid > ${String(position)}::xid8 and c.xid <= (select max(xid) from ready)`.execute(
    ctx.tx,
  );
  return rows.length === 0 ? null : gather(rows);
}

function gather(rows: readonly Row[]): PendingChanges {
  const byKind = new Map<string, string[]>();
  let upTo = 0n;
  for (const { xid, kind, id } of rows) {
    if (BigInt(xid) > upTo) upTo = BigInt(xid);
    const ids = byKind.get(kind);
    if (ids) ids.push(id);
    else byKind.set(kind, [id]);
  }
  return { byKind, upTo };
}

/** Every change of transactions up to this one is visible to a snapshot taken now. */
export async function settledTransaction(ctx: Ctx): Promise<bigint> {
  const { rows } = await sql<{
    xid: string;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(ctx.tx);
  return BigInt(rows[0]?.xid ?? "1") - 1n;
}

/** The database's history, and the newest transaction whose changes are cleared away. */
export async function readEpoch(ctx: Ctx): Promise<{ epoch: string; pruned: bigint }> {
  const { rows } = await sql<{
    epoch: string;
    pruned: string;
  }>`select epoch, pruned::text from search_epoch`.execute(ctx.tx);
  return { epoch: rows[0]?.epoch ?? "", pruned: BigInt(rows[0]?.pruned ?? "0") };
}

/** Clears changes older than `days`; an index that has not followed by then is rebuilt. */
export async function pruneChanges(ctx: Ctx, days: number): Promise<void> {
  await sql`with gone as (delete from search_change where at < ${ctx.clock.now().toString()}::timestamptz - make_interval(days => ${days}) returning xid)
    update search_epoch set pruned = greatest(pruned, coalesce((select max(xid) from gone), pruned))`.execute(
    ctx.tx,
  );
}
