import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** What a reader asked for before, as far as it is still known that it was them. */
export type ReaderRequest = {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly state: string;
  readonly placedAt: Date;
  readonly endedAt: Date | null;
};

/** The requests of the reader for whom this one is, the newest first. */
export async function requestsOfSameReader(
  ctx: Ctx,
  library: LibraryId,
  request: string,
): Promise<readonly ReaderRequest[]> {
  const { rows } = await sql<ReaderRequest>`
    select r.id, r.number, coalesce(r.citation->>'titleOfComponent', r.citation->>'title') as title, r.state,
      r.placed_at as "placedAt", r.ended_at as "endedAt"
    from ill_reader one
      join ill_reader same on same.library_id = one.library_id
        and (same.request_id = one.request_id or same.person_id = one.person_id or same.card = one.card)
      join ill_request r on r.id = same.request_id
    where one.request_id = ${request} and one.library_id = ${library}
    order by r.placed_at desc limit 200`.execute(ctx.tx);
  return rows;
}
