import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { MOST_IN_BATCH } from "../../model/desk/batches.ts";
import type { QueueQuery } from "../../model/desk/queue-query.ts";
import { queueRows } from "../../store/desk/queue-rows.ts";
import { queueNarrowing } from "./queues.ts";

/** Which entries of a queue were chosen: some by their ids, or all that the query leaves. */
export type Chosen = {
  readonly query: QueueQuery;
  readonly ids: readonly string[];
  readonly whole: boolean;
  readonly timeZone: string;
};

/** The ids of what was chosen, each once, in the order of the queue; at most so many as a batch holds. */
export async function chosenIds(
  ctx: Ctx,
  { query, ids, whole, timeZone }: Chosen,
): Promise<readonly string[]> {
  if (!whole) return [...new Set(ids.filter(isId))].slice(0, MOST_IN_BATCH);
  const narrowing = await queueNarrowing(ctx, query, timeZone);
  const rows = await queueRows(ctx, query, narrowing, 0, MOST_IN_BATCH);
  return rows.map(({ id }) => id);
}
