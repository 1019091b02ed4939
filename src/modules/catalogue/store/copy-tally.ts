import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { BranchTally } from "../model/titles/title.ts";

/** Copies of a title by where they stand: at the branches of one library, and anywhere. */
export type CopyTally = BranchTally & { readonly title: string; readonly library: string };

/** Copies of these titles counted by library and branch and by what their status means for a reader. */
export async function tallyCopies(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly CopyTally[]> {
  if (titles.length === 0) return [];
  const { rows } =
    await sql<CopyTally>`select title, library, branch, total, available, reference, away as "out"
    from app.title_copies(${[...titles]}::uuid[])`.execute(ctx.tx);
  return rows;
}
