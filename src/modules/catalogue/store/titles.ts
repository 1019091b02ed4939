import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicDescription } from "#standards/marc";
import type { StoredListed } from "../model/titles/listed.ts";
import type {
  CopyCount,
  Holder,
  RowHolding,
  TitleCopy,
  TitleRecord,
} from "../model/titles/title.ts";

/** A title's own facts, after following its retirement. */
export type TitleHead = {
  readonly id: string;
  readonly lead: string | null;
  readonly changedAt: Date;
};

export async function titleHead(ctx: Ctx, id: string): Promise<TitleHead | null> {
  const { rows } =
    await sql<TitleHead>`select t.id, t.lead_record as lead, t.changed_at as "changedAt"
    from cluster asked join cluster t on t.id = coalesce(asked.retired_into, asked.id) where asked.id = ${id}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

type RecordRow = Omit<TitleRecord, "library" | "branches"> & Holder;

/** All live records of a title, by the name of their library; without copies. */
export async function titleRecords(
  ctx: Ctx,
  title: string,
): Promise<readonly Omit<TitleRecord, "branches">[]> {
  const { rows } =
    await sql<RecordRow>`select r.id, r.control_number as "controlNumber", r.syntax, r.dialect,
      r.changed_at as "changedAt", r.description, l.code, l.name, l.hue, l.mark
    from cluster_member m join bib_record r on r.id = m.record_id join library l on l.id = r.library_id
    where m.cluster_id = ${title} order by lower(l.name), r.control_number`.execute(ctx.tx);
  return rows.map(({ code, name, hue, mark, ...row }) => ({
    ...row,
    library: { code, name, hue, mark },
  }));
}

/** The copies of some records at one branch. */
export type BranchRow = CopyCount & {
  readonly record: string;
  readonly branch: string | null;
  readonly known: number;
  readonly copies: readonly TitleCopy[];
};

/** Copies of a title counted by record and branch, with the first `shown` of each. */
export async function titleCopies(
  ctx: Ctx,
  title: string,
  shown: number,
): Promise<readonly BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    with copy as (
      select i.*, row_number() over (partition by i.record_id, i.branch order by i.position) as place
      from cluster_member m
      -- "offset 0": by its index, also before the server has counted the table's rows
      cross join lateral (select * from item where record_id = m.record_id offset 0) i
      where m.cluster_id = ${title})
    select record_id as record, branch, count(*)::int as total,
      (count(*) filter (where status = 'available'))::int as available,
      (count(*) filter (where status <> 'unknown'))::int as known,
      json_agg(json_build_object('id', id, 'branch', branch, 'shelving', shelving, 'callNumber', call_number,
        'barcode', barcode, 'part', part, 'loanable', loanable, 'status', status, 'statusText', status_text,
        'note', note) order by position) filter (where place <= ${shown}) as copies
    from copy group by record_id, branch order by record_id, branch nulls first`.execute(ctx.tx);
  return rows;
}

/** A page of a record's copies at one branch (null: where none is named), from the one numbered `offset`. */
export async function branchCopies(
  ctx: Ctx,
  record: string,
  branch: string | null,
  offset: number,
  limit: number,
): Promise<readonly TitleCopy[]> {
  const { rows } =
    await sql<TitleCopy>`select id, branch, shelving, call_number as "callNumber", barcode, part, loanable,
      status, status_text as "statusText", note
    from item where record_id = ${record} and branch is not distinct from ${branch}
    order by position offset ${offset} limit ${limit}`.execute(ctx.tx);
  return rows;
}

export type LeadRow = { readonly id: string; readonly description: BibliographicDescription };

/** The leading descriptions of titles; those that are retired or held by nobody are left out. */
export async function titleLeads(ctx: Ctx, titles: readonly string[]): Promise<readonly LeadRow[]> {
  const { rows } =
    await sql<LeadRow>`select id, description from app.title_leads(${[...titles]}::uuid[])`.execute(
      ctx.tx,
    );
  return rows;
}

/** A title as a row of a list is made of: what was stored for lists, or the description where that was not. */
export type RowSource = { readonly id: string; readonly holdings: readonly RowHolding[] } & (
  | { readonly listed: StoredListed; readonly description: null }
  | { readonly listed: null; readonly description: BibliographicDescription }
);

/** Titles with their leading description, who holds them, by name, and where; one statement for all. */
export async function rowSources(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly RowSource[]> {
  const { rows } =
    await sql<RowSource>`select id, listed, description, holdings from app.title_rows(${[...titles]}::uuid[])`.execute(
      ctx.tx,
    );
  return rows;
}
