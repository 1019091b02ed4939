import { Refusal } from "#kernel/access";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import type { RequesterAct } from "../model/machines/requester.ts";
import { mayLend } from "../policy.ts";
import { readReader } from "../store/readers.ts";
import { holdRequest, readRequest, type RequestRow } from "../store/requests.ts";
import { checkedInput, requestActInput } from "./exchange/act-input.ts";
import { actorOf } from "./exchange/actor.ts";
import { lockExchange } from "./exchange/exchange-lock.ts";
import { emptyBag } from "./exchange/mailbag.ts";
import { requestAct } from "./exchange/request-act.ts";
import { settle } from "./exchange/settle.ts";

/** What readers may do with their own requests. */
const READERS_ACTS: readonly RequesterAct[] = ["cancel", "renew", "report-lost"];

/**
 * Does an act with a request, and carries what follows from it at the other side. Staff of the library
 * may do all of them, readers some with their own. @returns the row after it.
 * @throws Refusal `not-found`, `forbidden`, `not-now` (with the state it is in); InvalidInput.
 */
export async function actOnRequest(
  ctx: Ctx,
  id: string,
  act: RequesterAct,
  given: unknown = {},
): Promise<RequestRow> {
  const input = checkedInput(requestActInput, given);
  const seen = await readRequest(ctx, id);
  if (!seen) throw new Refusal("not-found");
  if (!(await mayAct(ctx, seen, act))) throw new Refusal("forbidden");
  const by = actorOf(ctx.principal, seen.library);
  await lockExchange(ctx, seen.requester, seen.number);
  const bag = emptyBag();
  await inNameOf(ctx, seen.library, "lending", async (own) => {
    const row = await holdRequest(own, seen.requester, seen.number);
    const moved = row && (await requestAct(own, row, act, input, by, bag));
    if (!moved) throw refusal("not-now", { state: row?.state ?? seen.state });
  });
  await settle(ctx, bag);
  return (await readRequest(ctx, id)) ?? seen;
}

async function mayAct(ctx: Ctx, row: RequestRow, act: RequesterAct): Promise<boolean> {
  if (mayLend(ctx.principal, row.library)) return true;
  if (ctx.principal.kind !== "person" || !READERS_ACTS.includes(act)) return false;
  return (await readReader(ctx, row.id))?.person === ctx.principal.id;
}
