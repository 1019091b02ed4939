import { inNameOf, type Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { holdRequest, type RequestRow } from "../../store/requests.ts";
import { actorOf } from "../exchange/actor.ts";
import { askNext } from "../exchange/ask-next.ts";
import { lockExchange } from "../exchange/exchange-lock.ts";
import { emptyBag } from "../exchange/mailbag.ts";
import { settle } from "../exchange/settle.ts";
import { noteStep } from "../../store/steps.ts";
import { ownRequest } from "./own-rows.ts";

/**
 * Lets a request go that was held for checking: the first library of its rota is asked. @returns the row
 * after it. @throws Refusal `not-found`, `not-now`.
 */
export async function askFirst(ctx: Ctx, id: string): Promise<RequestRow> {
  const seen = await ownRequest(ctx, id);
  const by = actorOf(ctx.principal, seen.library);
  await lockExchange(ctx, seen.requester, seen.number);
  const bag = emptyBag();
  await inNameOf(ctx, seen.library, "lending", async (own) => {
    const row = await holdRequest(own, seen.requester, seen.number);
    if (!row || (row.state !== "review" && row.state !== "placed"))
      throw refusal("not-now", { state: row?.state ?? seen.state });
    const { library, state } = row;
    await noteStep(own, { library, request: id }, by, {
      event: "released",
      from: state,
      to: state,
    });
    await askNext(own, row, bag);
  });
  await settle(ctx, bag);
  return ownRequest(ctx, id);
}
