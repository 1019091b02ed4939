import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A record as a list names it, also one that is deleted. */
export type RecordName = {
  readonly id: string;
  readonly controlNumber: string;
  readonly library: string;
  readonly libraryName: string;
  readonly name: string;
  /** The title it stands under, or stood under last. */
  readonly title: string | null;
};

/** The names of some records, by id. */
export async function recordNames(
  ctx: Ctx,
  records: readonly string[],
): Promise<ReadonlyMap<string, RecordName>> {
  if (records.length === 0) return new Map();
  const { rows } = await sql<RecordName>`
    select r.id, r.control_number as "controlNumber", l.code as library, l.name as "libraryName",
      r.description #>> '{titles,main,full}' as name, coalesce(m.cluster_id, r.former_cluster) as title
    from bib_record r join library l on l.id = r.library_id left join cluster_member m on m.record_id = r.id
    where r.id = any(${[...records]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}
