import type { Ctx } from "#kernel/tenancy";
import { LEAST_TO_AGREE, slippedRecords } from "../model/clustering/slips.ts";
import { refreshClusters } from "../store/clusters.ts";
import { raiseAlarms } from "../store/match-alarms.ts";
import { readingsOf } from "../store/readings.ts";
import { largeTitles } from "./matching/alarms.ts";
import { TITLE_KIND } from "./search/schema.ts";

/** Makes the facts of titles anew, which record leads among them, and tells the search index. */
export async function describeTitles(ctx: Ctx, titles: ReadonlySet<string>): Promise<void> {
  const ids = [...titles];
  const slipped = [...(await slipsIn(ctx, ids)).values()].flat();
  await raiseAlarms(ctx, largeTitles(await refreshClusters(ctx, ids, slipped)));
  await ctx.reindex(TITLE_KIND, ids);
}

/** Of these titles those with records that shall not lead, and which. */
export async function slipsIn(
  ctx: Ctx,
  titles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const readings = await readingsOf(ctx, titles, LEAST_TO_AGREE);
  const slips = [...readings].map(([title, own]) => [title, slippedRecords(own)] as const);
  return new Map(slips.filter(([, records]) => records.length > 0));
}
