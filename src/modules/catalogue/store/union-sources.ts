import { sql } from "kysely";
import type { MarcFormat, MarcSyntax } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import type { TitleCopy } from "../model/titles/title.ts";

/** The leading record of a title, as delivered; its description not yet read. */
export type UnionLead = {
  readonly id: string;
  readonly changedAt: Date;
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  readonly bytes: Uint8Array;
  /** Null where it was not asked for. */
  readonly description: string | null;
};

/** The leading records of titles that some library has and that are not retired. */
export async function unionLeads(
  ctx: Ctx,
  titles: readonly string[],
  described: boolean,
): Promise<readonly UnionLead[]> {
  const { rows } =
    await sql<UnionLead>`select c.id, c.changed_at as "changedAt", r.syntax, r.dialect,
      r.original as bytes, case when ${described}::boolean then r.description::text end as description
    from cluster c join bib_record r on r.id = c.lead_record
    where c.id = any(${[...titles]}::uuid[]) and c.retired_into is null and c.held_by > 0`.execute(
      ctx.tx,
    );
  return rows;
}

/** A record of a title and whose it is. */
export type UnionMember = {
  readonly title: string;
  readonly record: string;
  readonly controlNumber: string;
  readonly code: string;
  readonly name: string;
};

/** The live records of titles, by the name of their library. */
export async function unionMembers(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly UnionMember[]> {
  const { rows } = await sql<UnionMember>`select m.cluster_id as title, m.record_id as record,
      m.control_number as "controlNumber", l.code, l.name
    from cluster_member m join library l on l.id = m.library_id
    where m.cluster_id = any(${[...titles]}::uuid[])
    order by lower(l.name), l.code, m.control_number`.execute(ctx.tx);
  return rows;
}

/** A copy, and the record that tells of it. */
export type UnionCopy = TitleCopy & { readonly record: string };

/** The copies of some records in their order, at most `most` of each record. */
export async function unionCopies(
  ctx: Ctx,
  records: readonly string[],
  most: number,
): Promise<readonly UnionCopy[]> {
  const { rows } = await sql<UnionCopy>`select i.record_id as record, i.id, i.branch, i.shelving,
      i.call_number as "callNumber", i.barcode, i.part, i.loanable, i.status, i.status_text as "statusText", i.note
    from unnest(${[...records]}::uuid[]) wanted(record)
    -- "offset 0": by its index, also before the server has counted the table's rows
    cross join lateral (select * from item where record_id = wanted.record offset 0) i
    where i.position < ${most}
    order by i.record_id, i.position`.execute(ctx.tx);
  return rows;
}
