import { type Ctx, inNameOf } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import { refusal } from "../../errors.ts";
import type { RequestRow } from "../../store/requests.ts";
import { noteStep, readSteps, type Step } from "../../store/steps.ts";
import { actorOf } from "../exchange/actor.ts";
import { ownSystemAct } from "../own-system/own-system-act.ts";
import { lendingSettings } from "../settings/lending-settings.ts";
import { ownRequest } from "./own-rows.ts";

/** States before anything is here for which a reader could pay. */
const BEFORE = ["placed", "review", "asking", "expected", "promised", "conditional", "retry"];

const PAID = { event: "reader-paid", from: null, to: null };

/** What the reader has still to pay for a request; null where it is nothing, or nothing is here yet. */
export async function readerOwes(
  ctx: Ctx,
  { library, state }: RequestRow,
  steps: readonly Step[],
): Promise<Money | null> {
  if (library === null || BEFORE.includes(state)) return null;
  if (steps.some(({ event }) => event === "reader-paid")) return null;
  return (await lendingSettings(ctx, library)).readerPays;
}

/**
 * The reader has paid at the desk: it stands in the request's history, and the own system is told, once.
 * @throws Refusal `not-found`, `forbidden`; `not-now` where nothing is to be paid or it has been
 */
export async function readerPaid(ctx: Ctx, id: string): Promise<void> {
  const row = await ownRequest(ctx, id);
  const { library, state } = row;
  const by = actorOf(ctx.principal, library);
  if (library === null) throw refusal("not-now", { state });
  await inNameOf(ctx, library, "what a reader pays", async (own) => {
    const charge = await readerOwes(own, row, await readSteps(own, id));
    if (!charge) throw refusal("not-now", { state });
    const detail = { cost: `${charge.amount} ${charge.currency}` };
    await noteStep(own, { library, request: id }, by, { ...PAID, detail });
    await ownSystemAct(own, { library, act: "pay", request: id, charge });
  });
}
