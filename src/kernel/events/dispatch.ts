import { sql } from "kysely";
import type { Tx } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";

export type StoredEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly library: LibraryId | null;
  readonly payload: unknown;
  readonly occurredAt: Temporal.Instant;
};

/** Handles one event inside the dispatching transaction; must be idempotent (delivery is at least once). */
export type EventHandler = (tx: Tx, event: StoredEvent) => Promise<void>;

type Row = {
  xid: string;
  position: string;
  id: string;
  type: string;
  version: number;
  library_id: string | null;
  payload: unknown;
  occurred_at: Date;
};

/**
 * Delivers the next events of the given types to one subscriber and moves its cursor, all in the
 * caller's system transaction. Only events of transactions older than every running one are read,
 * so that nothing committed late is skipped. @returns how many events were passed.
 */
export async function dispatchOnce(
  tx: Tx,
  subscriber: string,
  types: readonly string[],
  handle: EventHandler,
  batch = 100,
): Promise<number> {
  const { rows: locked } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`event:${subscriber}`}, 0)) as got`.execute(
    tx,
  );
  if (!locked[0]?.got) return 0;
  const rows = await next(tx, subscriber, batch);
  for (const row of rows) if (types.includes(row.type)) await handle(tx, stored(row));
  const last = rows.at(-1);
  if (last) await moveCursor(tx, subscriber, last);
  return rows.length;
}

async function next(tx: Tx, subscriber: string, batch: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.xid::text, e.position::text, e.id, e.type, e.version, e.library_id, e.payload, e.occurred_at
    from event e left join event_cursor c on c.subscriber = ${subscriber}
    where e.xid < pg_snapshot_xmin(pg_current_snapshot())
      and (c.subscriber is null or (e.xid, e.position) > (c.xid, c.position))
    order by e.xid, e.position limit ${batch}`.execute(tx);
  return rows;
}

async function moveCursor(tx: Tx, subscriber: string, { xid, position }: Row): Promise<void> {
  await sql`insert into event_cursor (subscriber, xid, position) values (${subscriber}, ${xid}::xid8, ${position})
    on conflict (subscriber) do update set xid = excluded.xid, position = excluded.position`.execute(
    tx,
  );
}

function stored(row: Row): StoredEvent {
  const occurredAt = Temporal.Instant.fromEpochMilliseconds(row.occurred_at.getTime());
  return {
    id: row.id,
    type: row.type,
    version: row.version,
    library: row.library_id,
    payload: row.payload,
    occurredAt,
  };
}

/** Clears events older than `days` that every subscriber has seen. @returns how many. */
export async function pruneEvents(tx: Tx, now: Temporal.Instant, days: number): Promise<number> {
  const before = now.subtract({ hours: 24 * days }).toString();
  const { numAffectedRows } = await sql`delete from event where occurred_at < ${before}
    and not exists (select from event_cursor c where (event.xid, event.position) > (c.xid, c.position))`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
