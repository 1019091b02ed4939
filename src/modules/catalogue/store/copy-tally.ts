import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Copies of a title by where they stand: at the branches of one library, and anywhere. */
export type CopyTally = {
  readonly title: string;
  readonly library: string;
  /** The library's own code; null where the record names none. */
  readonly branch: string | null;
  readonly total: number;
  readonly available: number;
  /** There, to be used in the library. */
  readonly reference: number;
  /** Lent, set aside or on the way: it comes back. */
  readonly out: number;
};

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
