import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { OwnFacts } from "../../model/expertise/own-facts.ts";

/** Ids of entries in order, after `after`, at most `limit`: the way through a rebuild of search. */
export async function personIdsAfter(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select staff_entry.id from staff_entry
    join library on library.id = library_id and left_at is null
    where staff_entry.removed_at is null and (${after}::uuid is null or staff_entry.id > ${after}::uuid)
    order by staff_entry.id limit ${limit}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Codes of the libraries to which these entries belong. */
export async function librariesOfPeople(
  ctx: Ctx,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select distinct library.code from staff_entry
    join library on library.id = library_id where staff_entry.id = any(${[...ids]}::uuid[])`.execute(
    ctx.tx,
  );
  return rows.map(({ code }) => code);
}

/** Ids of all entries of a library, also of those that were removed. */
export async function personIdsOf(ctx: Ctx, library: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select staff_entry.id from staff_entry
    join library on library.id = library_id where library.code = ${library}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Entries of somebody who has an account: which, and at which library. */
export async function entriesOwnedBy(
  ctx: Ctx,
  person: PersonId,
): Promise<
  readonly { readonly id: string; readonly library: string; readonly libraryId: LibraryId }[]
> {
  const { rows } = await sql<{ id: string; library: string; libraryId: LibraryId }>`
    select staff_entry.id, library.code as library, library.id as "libraryId" from staff_entry
    join library on library.id = library_id and left_at is null
    where person_id = ${person} and staff_entry.removed_at is null order by staff_entry.id`.execute(
    ctx.tx,
  );
  return rows;
}

/** Writes what a person says of themselves. @returns whether the entry is theirs. */
export async function putOwnFacts(
  ctx: Ctx,
  id: string,
  person: PersonId,
  facts: OwnFacts,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update staff_entry set skills = ${facts.skills}, languages = ${facts.languages},
      asks = ${JSON.stringify(facts.asks)}, contact_for = ${facts.contactFor}
    where id = ${id} and person_id = ${person} and removed_at is null`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Entries of people who have an account, by name; of these people only, where given. */
export async function entriesWithAccounts(
  ctx: Ctx,
  people: readonly PersonId[] | null,
): Promise<
  readonly {
    readonly person: PersonId;
    readonly library: LibraryId;
    readonly name: string;
    readonly languages: readonly string[];
    readonly skills: readonly string[];
  }[]
> {
  const { rows } = await sql<{
    person: PersonId;
    library: LibraryId;
    name: string;
    languages: string[];
    skills: string[];
  }>`select person_id as person, library_id as library, staff_entry.name, languages, skills from staff_entry
    join library on library.id = library_id and left_at is null
    where removed_at is null and person_id is not null
      and (${people === null} or person_id = any(${[...(people ?? [])]}::uuid[]))
    order by lower(staff_entry.name), staff_entry.id`.execute(ctx.tx);
  return rows;
}
