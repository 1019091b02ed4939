import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx, Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { readHistory } from "./changes.ts";
import { type IndexRow, livingIndexes } from "./index-rows.ts";

/** As whom a rebuild is ordered and looked at. */
export const REBUILDER = asSystem("command: reindex");
const PACE = 500;

/**
 * Has every index of this database rebuilt: each process watches the epoch, and a new one makes it
 * build a new index beside the one that goes on serving. @returns the epoch
 */
export async function orderRebuild(ctx: Ctx): Promise<string> {
  const epoch = newId();
  await sql`update search_epoch set epoch = ${epoch}::uuid`.execute(ctx.tx);
  return epoch;
}

/** How the rebuild of one index stands. */
export type RebuildStand = {
  readonly place: string;
  readonly state: "waiting" | "building" | "done" | "failed" | "gone";
  /** Documents read so far, and documents in the index. */
  readonly read: number;
  readonly documents: number;
  readonly failure: string | null;
};

/**
 * Looks on until each of these indexes is of the database's present history, has failed to be rebuilt
 * or is gone with its process. @returns how each has ended
 */
export async function awaitRebuilds(
  run: Run,
  ordered: readonly IndexRow[],
  onProgress: (stands: readonly RebuildStand[]) => void,
): Promise<readonly RebuildStand[]> {
  for (;;) {
    const stands = await run(REBUILDER, (ctx) => standsOf(ctx, ordered));
    onProgress(stands);
    if (stands.every(({ state }) => state !== "waiting" && state !== "building")) return stands;
    await pause(PACE);
  }
}

/** A newer order than ours is as good: the index is then of later data. */
async function standsOf(ctx: Ctx, ordered: readonly IndexRow[]): Promise<readonly RebuildStand[]> {
  const { epoch } = await readHistory(ctx);
  const living = new Map((await livingIndexes(ctx)).map((row) => [row.id, row]));
  return ordered.map((row) => standOf(row, living.get(row.id), epoch));
}

function standOf(ordered: IndexRow, now: IndexRow | undefined, epoch: string): RebuildStand {
  const { place, documents, documentsRead: read, failure } = now ?? ordered;
  return { place, state: stateOf(now, epoch), read, documents, failure };
}

function stateOf(now: IndexRow | undefined, epoch: string): RebuildStand["state"] {
  if (now === undefined) return "gone";
  if (now.epoch === epoch) return "done";
  if (now.rebuiltAs !== epoch) return "waiting";
  return now.failure === null ? "building" : "failed";
}
