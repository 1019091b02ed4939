import { sql } from "kysely";
import type { LocalText } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Where inquiries of a library wait, by subject and language. */
export type QueueRow = {
  readonly id: string;
  readonly library: LibraryId;
  readonly names: LocalText;
  readonly skill: string | null;
  readonly languages: readonly string[];
  readonly position: number;
};

const columns = sql`id, library_id as library, names, skill, languages, position`;

/** The queues of a library, in its order. */
export async function queuesOf(ctx: Ctx, library: LibraryId): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`select ${columns} from inquiry_queue
    where library_id = ${library} and removed_at is null order by position, id`.execute(ctx.tx);
  return rows;
}

/** Makes a queue, or changes it. */
export async function putQueue(ctx: Ctx, row: QueueRow): Promise<void> {
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
