import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** The catalogue in numbers. */
export type Overview = {
  readonly titles: number;
  readonly records: number;
  readonly copies: number;
  /** Titles that more than one library has. */
  readonly shared: number;
  /** Libraries that have records. */
  readonly libraries: number;
};

type Row = { [Name in keyof Overview]: string };

export async function countCatalogue(ctx: Ctx): Promise<Overview> {
  const { rows } = await sql<Row>`select count(*) as titles, coalesce(sum(copies), 0) as copies,
      count(*) filter (where held_by > 1) as shared,
      (select count(*) from cluster_member) as records,
      (select count(*) from library l where exists (select from bib_record r where r.library_id = l.id and r.deleted_at is null)) as libraries
    from cluster where held_by > 0`.execute(ctx.tx);
  const [row] = rows;
  return {
    titles: Number(row?.titles),
    records: Number(row?.records),
    copies: Number(row?.copies),
    shared: Number(row?.shared),
    libraries: Number(row?.libraries),
  };
}
