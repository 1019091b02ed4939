import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";
import { patchRequest } from "../../store/requests.ts";
import { noteStep, readSteps } from "../../store/steps.ts";
import { patchSupply } from "../../store/supplies.ts";
import { actorOf } from "../exchange/actor.ts";
import { ownRequest, ownSupply } from "./own-rows.ts";

/** Somebody has looked at what needed attention: it is noted, and no longer asked for. @throws Refusal `not-found`. */
export async function lookedAt(ctx: Ctx, side: Side, id: string): Promise<void> {
  const row = await rowOf(ctx, side, id);
  if (!row.attention) return;
  await patch(ctx, side, id, null);
  await note(ctx, side, row, "attention-seen", { attention: row.attention });
}

/** Takes that back: a person must look after all. @throws Refusal `not-found` where nobody had looked. */
export async function lookAgain(ctx: Ctx, side: Side, id: string): Promise<void> {
  const row = await rowOf(ctx, side, id);
  const seen = (await readSteps(ctx, id)).findLast(({ event }) => event === "attention-seen");
  const attention = seen?.detail["attention"];
  if (typeof attention !== "string") throw new Refusal("not-found");
  await patch(ctx, side, id, attention);
  await note(ctx, side, row, "attention", { attention });
}

const rowOf = (ctx: Ctx, side: Side, id: string) =>
  side === "lend" ? ownSupply(ctx, id) : ownRequest(ctx, id);

const patch = (ctx: Ctx, side: Side, id: string, attention: string | null) =>
  side === "lend" ? patchSupply(ctx, id, { attention }) : patchRequest(ctx, id, { attention });

async function note(
  ctx: Ctx,
  side: Side,
  { id, library, state }: Awaited<ReturnType<typeof rowOf>>,
  event: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const of = side === "lend" ? { library, supply: id } : { library, request: id };
  await noteStep(ctx, of, actorOf(ctx.principal, library), {
    event,
    from: state,
    to: state,
    detail,
  });
}
