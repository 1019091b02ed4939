import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { StaffEntry } from "../model/entries.ts";

/** Who an entry is of; `slug` is their name in addresses. */
export type NamedStaff = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly removed: boolean;
};

/** Names of the people of these entries, also of those who were taken out of the directory; who is erased has none. */
export async function staffNames(ctx: Ctx, ids: readonly string[]): Promise<readonly NamedStaff[]> {
  const { rows } =
    await sql<NamedStaff>`select id, slug, name, removed_at is not null as removed from staff_entry
    where id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
  return rows;
}

/** Staff entries of these libraries that have not been removed, in their order. */
export async function readStaff(
  ctx: Ctx,
  libraries: readonly LibraryId[],
): Promise<readonly StaffEntry[]> {
  const { rows } =
    await sql<StaffEntry>`select staff_entry.id as "entryId", staff_entry.library_id as "libraryId", slug as id,
      branch.code as branch, name, native_name as "nativeName", titles as title, email, staff_entry.phone, contact_for as "contactFor",
      skills, languages, asks
    from staff_entry left join branch on branch.id = branch_id and branch.removed_at is null
    where staff_entry.library_id = any(${[...libraries]}::uuid[]) and staff_entry.removed_at is null
    order by staff_entry.position, lower(name)`.execute(ctx.tx);
  return rows;
}
