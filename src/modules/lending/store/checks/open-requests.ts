import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Wanted } from "../../model/checks/same-thing.ts";

/** A request that has not ended. */
export type OpenRequest = Wanted & {
  readonly id: string;
  readonly number: string;
  /** Whether it is for the person asked about. */
  readonly own: boolean;
};

/** Requests of a library that are open, those of one person and those that may be for the same title. */
export async function openRequests(
  ctx: Ctx,
  library: LibraryId,
  person: PersonId | null,
  { titleId, citation }: Wanted,
): Promise<readonly OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select r.id, r.number, r.title_id as "titleId", r.citation, coalesce(who.person_id = ${person}::uuid, false) as own
    from ill_request r left join ill_reader who on who.request_id = r.id
    where r.library_id = ${library} and r.ended_at is null
      and (who.person_id = ${person}::uuid or r.title_id = ${titleId}::uuid
        or lower(r.citation->>'title') = lower(${citation.title ?? null}::text))
    order by r.placed_at desc limit 500`.execute(ctx.tx);
  return rows;
}
