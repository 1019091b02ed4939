import { sql } from "kysely";
import type { MarcFormat, MarcSyntax } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import type { StoredCopy } from "../model/availability/completed.ts";

/** What is known of a record that a library's system might know it by. */
export type NumberedRecord = {
  readonly id: string;
  readonly library: string;
  readonly controlNumber: string;
  readonly isbns: readonly string[];
  readonly copies: readonly StoredCopy[];
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  /** The record itself, which is read only where its number stands in another field. */
  readonly original: Uint8Array | null;
};

/** The record of each of these libraries under a title, with at most `most` of its copies. */
export async function numberedRecords(
  ctx: Ctx,
  title: string,
  libraries: readonly string[],
  withOriginal: readonly string[],
  most: number,
): Promise<readonly NumberedRecord[]> {
  const { rows } = await sql<NumberedRecord>`${selected(withOriginal, most)}
    where m.cluster_id = ${title} and r.library_id = any(${[...libraries]}::uuid[])`.execute(
    ctx.tx,
  );
  return rows;
}

/** One record of the visitor's library: the one with this number, or (null) the newest. */
export async function numberedSample(
  ctx: Ctx,
  controlNumber: string | null,
  most: number,
): Promise<NumberedRecord | null> {
  const own = ctx.library === null ? [] : [ctx.library];
  const { rows } = await sql<NumberedRecord>`${selected(own, most)}
    where r.library_id = ${ctx.library} and r.deleted_at is null
      and (${controlNumber}::text is null or r.control_number = ${controlNumber})
    order by r.id desc limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

function selected(withOriginal: readonly string[], most: number) {
  return sql`select r.id, r.library_id as library, r.control_number as "controlNumber", r.syntax, r.dialect,
      coalesce(r.description->'identifiers'->'isbns', '[]'::json) as isbns,
      case when r.library_id = any(${[...withOriginal]}::uuid[]) then r.original end as original,
      (select coalesce(json_agg(json_build_object('branch', branch, 'shelving', shelving,
          'callNumber', call_number, 'barcode', barcode, 'part', part, 'loanable', loanable) order by position), '[]')
        from (select * from item i where i.record_id = r.id order by position limit ${most}) c) as copies
    from cluster_member m join bib_record r on r.id = m.record_id`;
}
