import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicInfo } from "#standards/iso18626";
import type { CopyBefore } from "../../model/copies/copyright-limit.ts";

/** Copies of the same periodical that a library has asked for and that were not refused or cancelled. */
export async function copiesBefore(
  ctx: Ctx,
  library: LibraryId,
  citation: BibliographicInfo,
  since: string,
): Promise<readonly CopyBefore[]> {
  const issn = citation.itemIds?.find(({ code }) => code.value.toUpperCase() === "ISSN");
  const { rows } = await sql<CopyBefore>`
    select placed_at::date::text as "askedAt",
      nullif(substring(publication ->> 'publicationDate' from '[12][0-9]{3}'), '')::int as published
    from ill_request
    where library_id = ${library} and service = 'Copy' and placed_at >= ${since}
      and state not in ('unfilled', 'cancelled')
      and (lower(citation ->> 'title') = lower(${citation.title ?? ""})
        or exists (select from jsonb_array_elements(citation -> 'itemIds') i
          where i ->> 'identifier' = ${issn?.identifier ?? ""} and upper(i #>> '{code,value}') = 'ISSN'))`.execute(
    ctx.tx,
  );
  return rows;
}
