import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A library's settings as they were stored; null: none. */
export async function readSettings(ctx: Ctx, library: LibraryId): Promise<unknown> {
  const { rows } = await sql<{
    settings: unknown;
  }>`select settings from lending_settings where library_id = ${library}`.execute(ctx.tx);
  return rows[0]?.settings ?? null;
}

export async function putSettings(
  ctx: Ctx,
  library: LibraryId,
  settings: object,
  person: PersonId | null,
): Promise<void> {
  await sql`insert into lending_settings (library_id, settings, changed_at, person_id)
    values (${library}, ${JSON.stringify(settings)}, ${ctx.clock.now().toString()}, ${person})
    on conflict (library_id) do update set settings = excluded.settings, changed_at = excluded.changed_at,
      person_id = excluded.person_id`.execute(ctx.tx);
}

/** Libraries that have set themselves how long they know for whom a request was. */
export async function ownReaderDays(
  ctx: Ctx,
): Promise<readonly { readonly library: LibraryId; readonly days: number }[]> {
  const { rows } = await sql<{ library: LibraryId; days: number }>`
    select library_id as library, (settings->>'readerDays')::int as days from lending_settings
    where settings->>'readerDays' ~ '^[0-9]{1,4}$'`.execute(ctx.tx);
  return rows;
}
