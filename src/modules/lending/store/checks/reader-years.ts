import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Counts a request of a reader in a year; of which request it was nothing is kept. */
export async function countInYear(
  ctx: Ctx,
  library: LibraryId,
  person: PersonId,
  year: number,
): Promise<void> {
  await sql`insert into ill_reader_year (library_id, person_id, year, requests)
    values (${library}, ${person}, ${year}, 1)
    on conflict (library_id, person_id, year) do update set requests = ill_reader_year.requests + 1`.execute(
    ctx.tx,
  );
}

/** How many requests a reader has placed in a year. */
export async function requestsInYear(
  ctx: Ctx,
  library: LibraryId,
  person: PersonId,
  year: number,
): Promise<number> {
  const { rows } = await sql<{ requests: number }>`select requests from ill_reader_year
    where library_id = ${library} and person_id = ${person} and year = ${year}`.execute(ctx.tx);
  return rows[0]?.requests ?? 0;
}

/** How many requests a person has placed, by year; to be taken along. */
export async function yearsOf(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly { readonly year: number; readonly requests: number }[]> {
  const { rows } = await sql<{
    year: number;
    requests: number;
  }>`select year, requests from ill_reader_year
    where person_id = ${person} order by year`.execute(ctx.tx);
  return rows;
}

export async function forgetYears(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`delete from ill_reader_year where person_id = ${person}`.execute(ctx.tx);
}

/** Two years are kept: this one, and the last to answer questions about it. */
export async function forgetYearsBefore(ctx: Ctx, year: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from ill_reader_year where year < ${year}`.execute(
    ctx.tx,
  );
  return Number(numAffectedRows ?? 0);
}
