import { setTimeout as pause } from "node:timers/promises";
import { gauge, type Log } from "#kernel/telemetry";
import { type Lag, lagBehind } from "./changes.ts";
import { type IndexRow, removeIndex, writeIndex } from "./index-rows.ts";
import { FOLLOWER, type Following } from "./rebuild.ts";

export type RebuildState = Pick<
  IndexRow,
  "epoch" | "rebuilding" | "rebuiltAs" | "documentsRead" | "failure"
>;

const PACE = 2000;
const UNKNOWN: Lag = { changes: Number.NaN, seconds: Number.NaN };

/**
 * Tells how an index is, in metrics and in the database, as long as it is followed. Beside the
 * following and not in it, so that an index that cannot follow is told of too.
 */
export function keepWatch(
  following: Following,
  name: Pick<IndexRow, "id" | "place">,
  rebuildState: () => Promise<RebuildState>,
  log: Log,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let lag = UNKNOWN;
  exposeGauges(following, () => lag);
  const look = async (): Promise<void> => {
    const state = await rebuildState();
    const { port, run } = following;
    lag = await run(FOLLOWER, async (ctx) => {
      const now = await lagBehind(ctx, port.position() ?? 0n);
      await writeIndex(ctx, { ...name, ...state, documents: port.size().documents, lag: now });
      return now;
    });
  };
  const done = repeat(
    () =>
      look().catch((fault: unknown) => {
        lag = UNKNOWN;
        log.error({ part: "search", fault }, "the state of the search index could not be told");
      }),
    stopping.signal,
  );
  return {
    stop: async () => {
      stopping.abort();
      await done;
      await following.run(FOLLOWER, (ctx) => removeIndex(ctx, name.id)).catch(() => undefined);
    },
  };
}

function exposeGauges({ port }: Following, lag: () => Lag): void {
  gauge(
    "commonshelf_search_documents",
    "Documents in the search index.",
    () => port.size().documents,
  );
  gauge(
    "commonshelf_search_lag_changes",
    "Committed changes that the search index does not have yet.",
    () => lag().changes,
  );
  gauge("commonshelf_search_lag_seconds", "Age of the oldest of them.", () => lag().seconds);
}

async function repeat(work: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await work();
    await pause(PACE, undefined, { signal: stopping }).catch(() => undefined);
  }
}
