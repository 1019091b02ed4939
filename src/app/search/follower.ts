import { setTimeout as pause } from "node:timers/promises";
import { gauge, type Log } from "#kernel/telemetry";
import { catchUp, type Following } from "./follow.ts";

/** Follows the database until told to stop: what is committed is findable well within a second. */
export function startFollowing(following: Following, log: Log): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  gauge(
    "commonshelf_search_documents",
    "Documents in the search index.",
    () => following.port.size().documents,
  );
  const done = follow(following, log, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function follow(following: Following, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const wait = await catchUp(following).then(
      () => 250,
      (fault: unknown) => {
        log.error({ part: "search", fault }, "the search index could not follow; trying again");
        return 5000;
      },
    );
    await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
  }
}
