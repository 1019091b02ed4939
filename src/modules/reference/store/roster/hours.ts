import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** What a desk has said of its hours, as it was stored; null: nothing. */
export async function readHours(ctx: Ctx, library: LibraryId | null): Promise<unknown> {
  const { rows } = await sql<{ settings: unknown }>`select settings from roster_hours
    where library_id is not distinct from ${library}`.execute(ctx.tx);
  return rows[0]?.settings ?? null;
}

export async function putHours(
  ctx: Ctx,
  library: LibraryId | null,
  settings: object,
  person: PersonId | null,
): Promise<void> {
  await sql`insert into roster_hours (id, library_id, settings, changed_at, person_id)
    values (${newId()}, ${library}, ${JSON.stringify(settings)}, ${ctx.clock.now().toString()}, ${person})
    on conflict (library_id) do update set settings = excluded.settings, changed_at = excluded.changed_at,
      person_id = excluded.person_id`.execute(ctx.tx);
}

/** Desks that have said something; null: the network's. Needs system reach to see all. */
export async function desksWithHours(ctx: Ctx): Promise<readonly (LibraryId | null)[]> {
  const { rows } = await sql<{
    library: LibraryId | null;
  }>`select library_id as library from roster_hours`.execute(ctx.tx);
  return rows.map(({ library }) => library);
}
