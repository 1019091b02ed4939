import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { StaffData } from "../model/shape.ts";

/** Adds a staff member to the public directory or changes the entry of the same name in addresses (`slug`). */
export async function putStaffEntry(
  ctx: Ctx,
  library: LibraryId,
  staff: StaffData,
  position: number,
): Promise<void> {
  await sql`insert into staff_entry (id, library_id, slug, branch_id, name, native_name, titles, email, phone, contact_for, skills, languages, position)
    values (${newId()}, ${library}, ${staff.id}, (select id from branch where library_id = ${library} and code = ${staff.branch ?? null}),
      ${staff.name}, ${staff.nativeName ?? null}, ${JSON.stringify(staff.title)}, ${staff.email ?? null}, ${staff.phone ?? null}, ${staff.contactFor}, ${staff.skills},
      ${staff.languages}, ${position})
    on conflict (library_id, slug) do update set branch_id = excluded.branch_id, name = excluded.name, native_name = excluded.native_name,
      titles = excluded.titles, email = excluded.email, phone = excluded.phone,
      contact_for = excluded.contact_for, skills = excluded.skills, languages = excluded.languages,
      position = excluded.position, removed_at = null`.execute(ctx.tx);
}

/** Takes a person out of the directory (`at`) or puts them back (null). @returns whether they were there. */
export async function setStaffRemoved(
  ctx: Ctx,
  library: LibraryId,
  slug: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update staff_entry set removed_at = ${at?.toString() ?? null}
    where library_id = ${library} and slug = ${slug}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Names in addresses that the library has given, in order, also to people who were removed. */
export async function slugsOf(ctx: Ctx, library: LibraryId): Promise<readonly string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from staff_entry
    where library_id = ${library} order by position, lower(name)`.execute(ctx.tx);
  return rows.map(({ slug }) => slug);
}
