import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Queue } from "../model/desk/queue.ts";

const columns = sql`id, library_id as library, names, skill, languages, position`;

/** The queues of a library, in its order. */
export async function queuesOf(ctx: Ctx, library: LibraryId): Promise<readonly Queue[]> {
  const { rows } = await sql<Queue>`select ${columns} from inquiry_queue
    where library_id = ${library} and removed_at is null order by position, id`.execute(ctx.tx);
  return rows;
}

/** The queues of a library, or (null) of all, with those that were removed: figures name them still. */
export async function allQueues(ctx: Ctx, library: LibraryId | null): Promise<readonly Queue[]> {
  const { rows } = await sql<Queue>`select ${columns} from inquiry_queue
    where ${library}::uuid is null or library_id = ${library}::uuid`.execute(ctx.tx);
  return rows;
}

/** Makes a queue, or changes it. */
export async function putQueue(ctx: Ctx, row: Queue): Promise<void> {
  await sql`insert into inquiry_queue (id, library_id, names, skill, languages, position)
    values (${row.id}, ${row.library}, ${JSON.stringify(row.names)}, ${row.skill}, ${[...row.languages]}, ${row.position})
    on conflict (id) do update set names = excluded.names, skill = excluded.skill, languages = excluded.languages,
      position = excluded.position, removed_at = null`.execute(ctx.tx);
}

/** Removes a queue, or brings it back; what waits in it is not lost: it waits without one. */
export async function markQueue(ctx: Ctx, id: string, removed: boolean): Promise<void> {
  const at = removed ? ctx.clock.now().toString() : null;
  await sql`update inquiry_queue set removed_at = ${at} where id = ${id}`.execute(ctx.tx);
}

/** A removed queue of a library; null where there is none such. */
export async function removedQueue(
  ctx: Ctx,
  library: LibraryId,
  id: string,
): Promise<Queue | null> {
  const { rows } = await sql<Queue>`select ${columns} from inquiry_queue
    where id = ${id} and library_id = ${library} and removed_at is not null`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Puts queues into this order. */
export async function putPlaces(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await sql`update inquiry_queue q set position = given.place
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, place) where q.id = given.id`.execute(
    ctx.tx,
  );
}
