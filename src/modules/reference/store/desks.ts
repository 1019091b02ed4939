import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/**
 * The settings of a library's desk, as they were stored; null where none were.
 * Without what is for those who answer, where nobody asks who does.
 */
export async function readDesk(ctx: Ctx, library: LibraryId): Promise<unknown> {
  const { rows } = await sql<{
    settings: unknown;
  }>`select coalesce(
      (select settings from reference_desk where library_id = ${library}),
      (select settings from app.public_desks() where library_id = ${library})) as settings`.execute(
    ctx.tx,
  );
  return rows[0]?.settings ?? null;
}

/** What everybody may know of the settings of all libraries that have changed them. */
export async function readDesks(
  ctx: Ctx,
): Promise<readonly { readonly library: LibraryId; readonly settings: unknown }[]> {
  const { rows } = await sql<{
    library: LibraryId;
    settings: unknown;
  }>`select library_id as library, settings from app.public_desks()`.execute(ctx.tx);
  return rows;
}

/** Stores the settings of a library's desk. */
export async function putDesk(
  ctx: Ctx,
  library: LibraryId,
  settings: unknown,
  person: PersonId | null,
): Promise<void> {
  await sql`insert into reference_desk (library_id, settings, changed_by, changed_at)
    values (${library}, ${JSON.stringify(settings)}, ${person}, ${ctx.clock.now().toString()})
    on conflict (library_id) do update set settings = excluded.settings, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(ctx.tx);
}
