import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** The id of the last of the next `size` titles after the one given, retired ones too; null when there are fewer. */
export async function endOfPage(
  ctx: Ctx,
  after: string | null,
  size: number,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from cluster
    where ${after}::uuid is null or id > ${after}::uuid order by id offset ${size - 1} limit 1`.execute(
    ctx.tx,
  );
  return rows[0]?.id ?? null;
}

/** A title that has a page, and when what it shows last changed. */
export type ListedTitle = { readonly id: string; readonly changedAt: Date };

/** The titles that have a page, of the next `size` after the one given, up to `end` where that is known. */
export async function titlesOfPage(
  ctx: Ctx,
  after: string | null,
  end: string | null,
  size: number,
): Promise<readonly ListedTitle[]> {
  const { rows } = await sql<ListedTitle>`select id, changed_at as "changedAt" from (
      select id, changed_at, retired_into, held_by from cluster
      where (${after}::uuid is null or id > ${after}::uuid) and (${end}::uuid is null or id <= ${end}::uuid)
      order by id limit ${size}) page
    where retired_into is null and held_by > 0 order by id`.execute(ctx.tx);
  return rows;
}
