import { hostname } from "node:os";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Lag } from "./changes.ts";

/** An index as its process tells of it. */
export type IndexRow = {
  readonly id: string;
  /** Host and process. */
  readonly place: string;
  readonly documents: number;
  /** The history that it is of; null until it is built. */
  readonly epoch: string | null;
  readonly rebuilding: boolean;
  /** The history of the last rebuild that was begun; null for none yet. */
  readonly rebuiltAs: string | null;
  /** Documents which that rebuild has read so far. */
  readonly documentsRead: number;
  /** Why it failed; null where it did not. */
  readonly failure: string | null;
  readonly lag: Lag;
};

/** Names the index of this process, for as long as it follows. */
export function nameIndex(): Pick<IndexRow, "id" | "place"> {
  return { id: newId(), place: `${hostname()}:${process.pid}` };
}

/** Writes how an index is now; it counts as living for some seconds. */
export async function writeIndex(ctx: Ctx, row: IndexRow): Promise<void> {
  await sql`insert into search_index (id, place, seen_at, documents, epoch, rebuilding, rebuilt_as,
      documents_read, failure, lag_changes, lag_seconds)
    values (${row.id}::uuid, ${row.place}, clock_timestamp(), ${row.documents}, ${row.epoch}::uuid, ${row.rebuilding},
      ${row.rebuiltAs}::uuid, ${row.documentsRead}, ${row.failure}, ${row.lag.changes}, ${row.lag.seconds})
    on conflict (id) do update set seen_at = excluded.seen_at, documents = excluded.documents, epoch = excluded.epoch,
      rebuilding = excluded.rebuilding, rebuilt_as = excluded.rebuilt_as, documents_read = excluded.documents_read,
      failure = excluded.failure, lag_changes = excluded.lag_changes, lag_seconds = excluded.lag_seconds`.execute(
    ctx.tx,
  );
}

/** Takes an index away that is followed no more, and those whose processes died long ago. */
export async function removeIndex(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from search_index where id = ${id}::uuid or seen_at < now() - interval '1 day'`.execute(
    ctx.tx,
  );
}

/** The indexes whose processes live, by place. */
export async function livingIndexes(ctx: Ctx): Promise<readonly IndexRow[]> {
  const { rows } = await sql<IndexRow>`
    select id, place, documents::int, epoch, rebuilding, rebuilt_as as "rebuiltAs", documents_read::int as "documentsRead",
      failure, json_build_object('changes', lag_changes, 'seconds', lag_seconds) as lag
    from search_index where seen_at > clock_timestamp() - interval '30 seconds' order by place, id`.execute(
    ctx.tx,
  );
  return rows;
}
