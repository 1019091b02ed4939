import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { requestShape, type RequestRow } from "../requests.ts";
import { selected } from "#kernel/db";

/** Requests that a person has placed, the newest first; also from other libraries than the one they are at. */
export async function requestsOfReader(
  ctx: Ctx,
  person: PersonId,
  limit: number,
): Promise<readonly RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${selected(requestShape)} from ill_request
    join ill_reader on request_id = ill_request.id where person_id = ${person}
    order by ended_at is not null, coalesce(ended_at, placed_at) desc, ill_request.id limit ${limit}`.execute(
    ctx.tx,
  );
  return rows;
}

/** One of them; null where there is none. */
export async function requestOfReader(
  ctx: Ctx,
  person: PersonId,
  id: string,
): Promise<RequestRow | null> {
  const { rows } = await sql<RequestRow>`select ${selected(requestShape)} from ill_request
    join ill_reader on request_id = ill_request.id
    where person_id = ${person} and ill_request.id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Where the visitor last wanted something from elsewhere to be put for them. */
export async function lastPickup(ctx: Ctx, library: LibraryId): Promise<string | null> {
  if (ctx.principal.kind !== "person") return null;
  const { rows } = await sql<{ branch: string }>`select pickup_branch as branch from ill_request
    join ill_reader on request_id = ill_request.id
    where person_id = ${ctx.principal.id} and ill_request.library_id = ${library} and pickup_branch is not null
    order by placed_at desc limit 1`.execute(ctx.tx);
  return rows[0]?.branch ?? null;
}

/** How many of a person's requests are under way, and how many are here for them. */
export async function countsOfReader(
  ctx: Ctx,
  person: PersonId,
  here: readonly string[],
): Promise<{ readonly underWay: number; readonly here: number }> {
  const { rows } = await sql<{ underWay: number; here: number }>`
    select count(*) filter (where state <> all (${[...here]}))::int as "underWay",
      count(*) filter (where state = any (${[...here]}))::int as here
    from ill_request join ill_reader on request_id = ill_request.id
    where person_id = ${person} and ended_at is null`.execute(ctx.tx);
  return rows[0] ?? { underWay: 0, here: 0 };
}
