import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicDescription } from "#standards/marc";

/** A live record with its description and whose it is. */
export type RecordHead = {
  readonly id: string;
  readonly controlNumber: string;
  readonly library: string;
  readonly libraryName: string;
  readonly copies: number;
  readonly description: BibliographicDescription;
};

export async function recordHeads(
  ctx: Ctx,
  records: readonly string[],
): Promise<readonly RecordHead[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<RecordHead>`
    select r.id, r.control_number as "controlNumber", l.code as library, l.name as "libraryName",
      (select count(*)::int from item where record_id = r.id) as copies, r.description
    from bib_record r join library l on l.id = r.library_id
    where r.id = any(${[...records]}::uuid[]) and r.deleted_at is null
    order by lower(l.name), r.control_number`.execute(ctx.tx);
  return rows;
}
