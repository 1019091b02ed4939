import { sql } from "kysely";
import type { Form } from "#standards/marc";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { ItemStatus } from "../model/copies/status.ts";

/** Copies of a title in one library that are alike in all that decides whether they are lent. */
export type CopiesToLend = {
  readonly title: string;
  readonly library: { readonly id: LibraryId; readonly code: string };
  readonly form: Form;
  readonly branch: string | null;
  /** The collection, as the copy names it. */
  readonly shelving: string | null;
  readonly loanable: boolean | null;
  readonly status: ItemStatus;
  /** When the library's record came first. */
  readonly addedAt: Date;
  readonly count: number;
  /** The call number of one of them. */
  readonly callNumber: string | null;
};

type Row = Omit<CopiesToLend, "library"> & { readonly id: LibraryId; readonly code: string };

/**
 * Copies of these titles in all libraries, grouped. A record without copies counts as one copy of which nothing
 * is known: it says that the library has the title.
 */
export async function copiesToLendOf(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly CopiesToLend[]> {
  const { rows } = await sql<Row>`
    select m.cluster_id as title, l.id, l.code, coalesce(r.description->>'form', 'book') as form, i.branch, i.shelving,
      i.loanable, coalesce(i.status, 'unknown') as status, r.created_at as "addedAt",
      greatest(1, count(i.id))::int as count, min(i.call_number) as "callNumber"
    from cluster_member m join bib_record r on r.id = m.record_id join library l on l.id = m.library_id
    left join lateral (select * from item where record_id = m.record_id offset 0) i on true
    where m.cluster_id = any (${[...titles]}::uuid[]) and l.left_at is null
    group by m.cluster_id, l.id, r.id, i.branch, i.shelving, i.loanable, i.status
    order by m.cluster_id, l.code, r.id, i.branch, i.shelving, i.loanable, i.status`.execute(
    ctx.tx,
  );
  return rows.map(({ id, code, ...row }) => ({ ...row, library: { id, code } }));
}
