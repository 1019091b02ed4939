import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { StaffData } from "../model/shape.ts";

/**
 * Adds a staff member to the public directory or changes the entry of the same name in addresses (`slug`).
 * @returns the id of the entry.
 */
export async function putStaffEntry(
  ctx: Ctx,
  library: LibraryId,
  staff: StaffData,
  position: number,
): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`insert into staff_entry (id, library_id, slug, branch_id, name, native_name, titles, email, phone, contact_for, skills, languages, asks, position)
    values (${newId()}, ${library}, ${staff.id}, (select id from branch where library_id = ${library} and code = ${staff.branch ?? null}),
      ${staff.name}, ${staff.nativeName ?? null}, ${JSON.stringify(staff.title)}, ${staff.email ?? null}, ${staff.phone ?? null}, ${staff.contactFor}, ${staff.skills},
      ${staff.languages}, ${JSON.stringify(staff.asks)}, ${position})
    on conflict (library_id, slug) do update set branch_id = excluded.branch_id, name = excluded.name, native_name = excluded.native_name,
      titles = excluded.titles, email = excluded.email, phone = excluded.phone,
      contact_for = excluded.contact_for, skills = excluded.skills, languages = excluded.languages, asks = excluded.asks,
      position = excluded.position, removed_at = null returning id`.execute(ctx.tx);
  return rows[0]?.id ?? "";
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

/** Says whose entry it is, or that it is nobody's who has an account. */
export async function setStaffPerson(
  ctx: Ctx,
  library: LibraryId,
  slug: string,
  person: PersonId | null,
): Promise<void> {
  await sql`update staff_entry set person_id = ${person} where library_id = ${library} and slug = ${slug}`.execute(
    ctx.tx,
  );
}

/** Whose entry it is; null where that is not known. */
export async function staffPerson(
  ctx: Ctx,
  library: LibraryId,
  slug: string,
): Promise<PersonId | null> {
  const { rows } = await sql<{
    person: PersonId | null;
  }>`select person_id as person from staff_entry
    where library_id = ${library} and slug = ${slug}`.execute(ctx.tx);
  return rows[0]?.person ?? null;
}

/** What the directory says of a person, also where it was taken out. */
export async function entriesOfPerson(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select library.name as library, staff_entry.name,
      native_name as "nativeName", titles, email, phone, contact_for as "contactFor", skills, languages, asks,
      removed_at as "removedAt"
    from staff_entry join library on library.id = library_id where person_id = ${person} order by library.name`.execute(
    ctx.tx,
  );
  return rows;
}

type Erased = { readonly id: string; readonly code: string };

/** Erases a person's entries. @returns which, with the libraries that had one. */
export async function deleteEntriesOfPerson(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly Erased[]> {
  const { rows } = await sql<Erased>`delete from staff_entry using library
    where library.id = library_id and person_id = ${person}
    returning staff_entry.id, library.code`.execute(ctx.tx);
  return rows;
}
