import type { Run } from "#kernel/tenancy";
import { awaitSamples, COMPARER, type SampleStand } from "../search/await-samples.ts";
import { catchUp } from "../search/follow.ts";
import { livingIndexes } from "../search/index-rows.ts";
import { type KeptSample, orderSample } from "../search/sample-rows.ts";
import { sampleIndex } from "../search/sample.ts";
import { CannotDo, type Command, type Invocation } from "./command.ts";
import { withDeployment } from "./opened.ts";
import { withOwnIndex } from "./own-index.ts";

type Found = Pick<KeptSample, "place" | "compared" | "drifted">;

export const indexCompareCommand: Command = {
  name: "index compare",
  summary: "Compare some documents of the search index with the database, and mend what differs.",
  usage: "",
  examples: ["commonshelf index compare", "commonshelf index compare --json"],
  run: async (invocation) => {
    // One inside the other, so that a database which this command has started is not started again.
    const found = await withDeployment(
      invocation,
      async ({ run }) => (await ofServing(invocation, run)) ?? (await ofOurselves(invocation)),
    );
    const ok = found.every(({ drifted }) => drifted.length === 0);
    invocation.terminal.result(found.map(textOf).join("\n"), { ok, indexes: found });
    return ok ? 0 : 1;
  },
};

function textOf({ place, compared, drifted }: Found): string {
  const outcome =
    drifted.length === 0
      ? "none differs"
      : `${drifted.length} differed and are mended: ${drifted.join(", ")}. More may: commonshelf reindex`;
  return `${place}: ${compared} documents compared, ${outcome}`;
}

/** What the processes that serve find in their indexes; null where there are none. */
async function ofServing({ terminal }: Invocation, run: Run): Promise<readonly Found[] | null> {
  const living = await run(COMPARER, livingIndexes);
  if (living.length === 0) return null;
  const order = await run(COMPARER, orderSample);
  terminal.progress("Waiting for the processes that keep an index");
  return (await awaitSamples(run, order, living)).map(foundIn);
}

function foundIn(stand: SampleStand): Found {
  if (stand.state === "compared") return stand.sample;
  if (stand.state === "gone")
    throw new CannotDo(`${stand.place} ended before it had compared its index.`);
  throw new CannotDo(
    `${stand.place} has to rebuild its index before it can compare it, and could not: ${stand.failure}. It is tried again.`,
  );
}

/** What is found in the index of this data folder, where nobody serves. */
function ofOurselves(invocation: Invocation): Promise<readonly Found[]> {
  return withOwnIndex(invocation, async ({ following }) => {
    invocation.terminal.progress("Bringing the index up to date");
    await catchUp(following);
    const { compared, drifted } = await sampleIndex(following);
    const names = drifted.map(({ kind, id }) => `${kind} ${id}`);
    return [{ place: following.folder, compared, drifted: names }];
  });
}
