import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type CopyTally, tallyCopies } from "../../store/copy-tally.ts";

/** Where the copies of some titles are, counted; by title. */
export async function copiesOfTitles(
  ctx: Ctx,
  titles: readonly string[],
): Promise<ReadonlyMap<string, readonly CopyTally[]>> {
  return Map.groupBy(await tallyCopies(ctx, titles.filter(isId)), ({ title }) => title);
}
