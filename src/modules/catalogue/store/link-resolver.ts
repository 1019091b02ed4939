import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** The address of a library's link resolver; null where it has none. */
export async function readLinkResolver(ctx: Ctx, library: LibraryId): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select address from link_resolver where library_id = ${library}`.execute(ctx.tx);
  return rows[0]?.address ?? null;
}

export async function writeLinkResolver(
  ctx: Ctx,
  library: LibraryId,
  address: string,
): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const now = ctx.clock.now().toString();
  await sql`insert into link_resolver (library_id, address, changed_at, person_id)
    values (${library}, ${address}, ${now}, ${person})
    on conflict (library_id) do update set address = excluded.address, changed_at = excluded.changed_at,
      person_id = excluded.person_id`.execute(ctx.tx);
}

export async function removeLinkResolver(ctx: Ctx, library: LibraryId): Promise<void> {
  await sql`delete from link_resolver where library_id = ${library}`.execute(ctx.tx);
}
