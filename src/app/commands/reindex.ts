import type { Run } from "#kernel/tenancy";
import { catchUp } from "../search/follow.ts";
import { type IndexRow, livingIndexes } from "../search/index-rows.ts";
import { awaitRebuilds, orderRebuild, REBUILDER, type RebuildStand } from "../search/rebuilds.ts";
import type { Command, Invocation } from "./command.ts";
import { withDeployment } from "./opened.ts";
import { withOwnIndex } from "./own-index.ts";

export const reindexCommand: Command = {
  name: "reindex",
  summary: "Rebuild the search index from the database while the system serves.",
  usage: "",
  examples: ["commonshelf reindex"],
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      const living = await run(REBUILDER, livingIndexes);
      const epoch = await run(REBUILDER, orderRebuild);
      // Here and not afterwards, so that a database which this command has started is not started again.
      if (living.length === 0) return rebuildOurselves(invocation);
      return told(invocation, { epoch, indexes: await lookOn(invocation, run, living) });
    }),
};

function lookOn(
  { terminal }: Invocation,
  run: Run,
  living: readonly IndexRow[],
): Promise<readonly RebuildStand[]> {
  terminal.progress("Waiting for the processes that keep an index");
  return awaitRebuilds(run, living, (stands) => terminal.advance(stands.map(line).join("; ")));
}

function line({ place, state, read, documents, failure }: RebuildStand): string {
  const texts = {
    waiting: "waits to be rebuilt",
    building: `${read} documents read, of about ${documents}`,
    done: `rebuilt, ${documents} documents`,
    failed: `could not be rebuilt: ${failure ?? ""}. The old index serves, and it is tried again`,
    gone: "its process ended before it was rebuilt; its next start does it",
  };
  return `${place}: ${texts[state]}`;
}

type Stands = { readonly epoch: string; readonly indexes: readonly RebuildStand[] };

function told({ terminal }: Invocation, { epoch, indexes }: Stands): number {
  const ok = indexes.every(({ state }) => state === "done");
  terminal.result(indexes.map(line).join("\n"), { epoch, ok, indexes });
  return ok ? 0 : 1;
}

/** Where nobody serves, the index of this data folder is made here. */
function rebuildOurselves(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  return withOwnIndex(invocation, async ({ following }) => {
    const onProgress = (read: number) => terminal.advance(`${read} documents read`);
    await catchUp(following, { onProgress });
    const { documents } = following.port.size();
    terminal.result(`The index is rebuilt, ${documents} documents. Nobody serves now.`, {
      ok: true,
      documents,
    });
    return 0;
  });
}
