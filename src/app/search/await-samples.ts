import { setTimeout as pause } from "node:timers/promises";
import type { Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { type IndexRow, livingIndexes } from "./index-rows.ts";
import { type KeptSample, samplesOf } from "./sample-rows.ts";

/** As whom a comparison is ordered and looked at. */
export const COMPARER = asSystem("command: index compare");
const PACE = 250;

/** What has become of an order in one index: what was found, or why nothing will be for now. */
export type SampleStand =
  | { readonly state: "compared"; readonly sample: KeptSample }
  /** Its process has ended. */
  | { readonly state: "gone"; readonly place: string }
  /** It has to be rebuilt before it can be compared, and that failed. */
  | { readonly state: "failed"; readonly place: string; readonly failure: string };

/** Looks on until each of these indexes is compared with the database, or cannot be. */
export async function awaitSamples(
  run: Run,
  order: string,
  ordered: readonly IndexRow[],
): Promise<readonly SampleStand[]> {
  for (;;) {
    const { samples, living } = await run(COMPARER, async (ctx) => ({
      samples: await samplesOf(ctx, order),
      living: await livingIndexes(ctx),
    }));
    const stands = ordered.map((row) => standOf(row, samples, living));
    if (stands.every((stand) => stand !== null)) return stands;
    await pause(PACE);
  }
}

/** Null for an index that will be compared. */
function standOf(
  { id, place }: IndexRow,
  samples: readonly KeptSample[],
  living: readonly IndexRow[],
): SampleStand | null {
  const sample = samples.find(({ indexId }) => indexId === id);
  if (sample) return { state: "compared", sample };
  const now = living.find((row) => row.id === id);
  if (now === undefined) return { state: "gone", place };
  return now.failure === null ? null : { state: "failed", place, failure: now.failure };
}
