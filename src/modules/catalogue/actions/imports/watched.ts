import { touchImport } from "../../store/harvests.ts";
import { lockedState } from "../../store/import-states.ts";
import type { Import } from "../../store/imports.ts";
import type { ImportWork } from "./import-work.ts";

/** So often a run that only reads says that it lives: what is silent for two minutes is taken for dead. */
const EVERY_MS = 10_000;

/** While it read, the run's import was to stop, or came to its end by another run. */
export class Halted extends Error {
  readonly outcome: "cancelled" | "superseded";

  constructor(outcome: Halted["outcome"]) {
    super(outcome);
    this.outcome = outcome;
  }
}

/**
 * The content of an import's file. Reading alone moves no position (before the first batch all of the
 * file is read once, and a file of XML or JSON is passed over up to where an earlier run stood), so now
 * and then the import is touched, and looked at: whoever stops it need not wait for the first batch.
 * Reading throws Halted when it is to end.
 */
export async function* watched(
  source: AsyncIterable<Uint8Array>,
  work: ImportWork,
  { id }: Pick<Import, "id">,
): AsyncGenerator<Uint8Array> {
  const { clock } = work.services;
  let told = clock.now().epochMilliseconds;
  for await (const chunk of source) {
    yield chunk;
    const now = clock.now().epochMilliseconds;
    if (now - told < EVERY_MS) continue;
    await tellOfLife(work, id);
    told = now;
  }
}

async function tellOfLife({ run, visitor }: ImportWork, id: string): Promise<void> {
  await run(visitor, async (ctx) => {
    const state = await lockedState(ctx, id);
    if (state === "cancelling") throw new Halted("cancelled");
    if (state !== "running") throw new Halted("superseded");
    await touchImport(ctx, id);
  });
}
