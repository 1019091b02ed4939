import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** When a title came onto the shelf. */
export type Arrival = {
  readonly title: string;
  /** At the first library that got it. */
  readonly first: Date;
  /** At the last library that had not had it before. */
  readonly latest: Date;
  /** When its records or their being together last changed. */
  readonly changedAt: Date;
};

/** When these titles came; those that nobody has are left out. */
export async function titleArrivals(
  ctx: Ctx,
  titles: readonly string[],
): Promise<ReadonlyMap<string, Arrival>> {
  const { rows } = await sql<Arrival>`
    select c.id as title, min(f.first) as first, max(f.first) as latest, c.changed_at as "changedAt"
    from cluster c cross join lateral (
      select min(r.created_at) as first from cluster_member m join bib_record r on r.id = m.record_id
      where m.cluster_id = c.id group by m.library_id) f
    where c.id = any(${[...titles]}::uuid[]) group by c.id`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.title, row]));
}

/** A record that came to a library, and the title under which it stands. */
export type LibraryArrival = {
  readonly record: string;
  readonly title: string;
  readonly at: Date;
  readonly changedAt: Date;
};

/** A library's live records, the last to come first, of those before the one given. */
export async function libraryArrivals(
  ctx: Ctx,
  library: string,
  before: string | null,
  limit: number,
): Promise<readonly LibraryArrival[]> {
  const { rows } = await sql<LibraryArrival>`
    select r.id as record, m.cluster_id as title, r.created_at as at, c.changed_at as "changedAt"
    from bib_record r join cluster_member m on m.record_id = r.id join cluster c on c.id = m.cluster_id
    where r.library_id = ${library} and r.deleted_at is null and (${before}::uuid is null or r.id < ${before}::uuid)
    order by r.id desc limit ${limit}`.execute(ctx.tx);
  return rows;
}
