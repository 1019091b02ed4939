import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { AT_ONCE, batchActs } from "../../model/desk/batches.ts";
import { sideOf } from "../../model/desk/queues.ts";
import { insertBatch } from "../../store/desk/batches.ts";
import { actorOf } from "../exchange/actor.ts";
import { DESK_BATCH } from "./jobs.ts";
import { type Chosen, chosenIds } from "./chosen.ts";
import { deskLibrary } from "./desk-library.ts";

export type BatchWish = Chosen & {
  readonly act: string;
  readonly input: Readonly<Record<string, string>>;
  readonly back: string;
};

/**
 * Notes one act for many, each of which it is done with for itself. A long one is done after the commit.
 * @returns its id, and whether somebody must do it now (`runBatch`); null where nothing was chosen.
 * @throws InvalidInput `act` for what cannot be done with many of this queue.
 */
export async function startBatch(
  ctx: Ctx,
  wish: BatchWish,
): Promise<{ readonly id: string; readonly atOnce: boolean } | null> {
  const library = deskLibrary(ctx);
  const { act, input, back, query } = wish;
  if (!batchActs(query.queue).some((one) => one === act))
    throw new InvalidInput({ act: "invalid" });
  const ids = await chosenIds(ctx, wish);
  if (ids.length === 0) return null;
  const by = actorOf(ctx.principal, library);
  const side = sideOf(query.queue);
  const id = await insertBatch(ctx, library, by, { act, side, input, back }, ids);
  const atOnce = ids.length <= AT_ONCE;
  if (!atOnce) await ctx.enqueue(DESK_BATCH, { batch: id });
  return { id, atOnce };
}
