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

/** What every follower of this database has to know. */
export type History = {
  /** Names the database's history: with another one, all is looked at anew. */
  readonly epoch: string;
  /** The newest transaction whose changes are cleared away. */
  readonly pruned: bigint;
  /** The newest order to compare the index with the database; null where there was none. */
  readonly sampleOrdered: string | null;
};

/** @throws Error where the database has lost it */
export async function readHistory(ctx: Ctx): Promise<History> {
  const { rows } = await sql<{
    epoch: string;
    pruned: string;
    sample_ordered: string | null;
  }>`select epoch, pruned::text, sample_ordered from search_epoch`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw new Error("the database has lost its row of search_epoch");
  return { epoch: row.epoch, pruned: BigInt(row.pruned), sampleOrdered: row.sample_ordered };
}

/** Which of these documents have a change that is committed and later than the position. */
export async function changedSince(
  ctx: Ctx,
  position: bigint,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct id from search_change
    where xid > ${String(position)}::xid8 and kind = ${kind} and id = any(${[...ids]})`.execute(
    ctx.tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** How far an index lags behind what is committed. */
export type Lag = {
  /** Changes that wait, at most `MOST_COUNTED`. */
  readonly changes: number;
  /** Seconds since the oldest of them was made; 0 where none waits. */
  readonly seconds: number;
};

const MOST_COUNTED = 100_000;

/** How far an index of that position lags behind; a transaction under way does not count until it commits. */
export async function lagBehind(ctx: Ctx, position: bigint): Promise<Lag> {
  const { rows } = await sql<Lag>`
    select count(*)::int as changes,
      coalesce(greatest(0, extract(epoch from clock_timestamp() - min(at))), 0)::float8 as seconds
    from (select at from search_change where xid > ${String(position)}::xid8
      order by xid limit ${MOST_COUNTED}) waiting`.execute(ctx.tx);
  return rows[0] ?? { changes: 0, seconds: 0 };
}

/** Clears changes older than `days`; an index that has not followed by then is rebuilt. */
export async function pruneChanges(ctx: Ctx, days: number): Promise<void> {
  await sql`with gone as (delete from search_change where at < ${ctx.clock.now().toString()}::timestamptz - make_interval(days => ${days}) returning xid)
    update search_epoch set pruned = greatest(pruned, coalesce((select max(xid) from gone), pruned))`.execute(
    ctx.tx,
  );
}
