import type { Ctx } from "#kernel/tenancy";
import { supplyMovedOn } from "../../events.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { answerByItself } from "../desk/answer-by-itself.ts";
import { noteFact } from "../worth/facts.ts";
import { brokerRequest } from "./broker-request.ts";
import type { Mailbag } from "./mailbag.ts";

/** What follows when a library is asked for the first time. */
export async function supplyArrived(ctx: Ctx, row: SupplyRow, bag: Mailbag): Promise<void> {
  const { id, library, state: to } = row;
  await ctx.emit(supplyMovedOn, { id, library, from: null, to, event: "requested" });
  if (row.peer) await noteAsked(ctx, row);
  if (library === null) await brokerRequest(ctx, row, bag);
  else await answerByItself(ctx, library, row, bag);
}

/** A foreign requester's own statistics are not ours: so the supplier's side counts. */
function noteAsked(ctx: Ctx, row: SupplyRow): Promise<void> {
  const { requester, requestingNumber: number, supplier, service } = row;
  const at = ctx.clock.now();
  return noteFact(ctx, { requester, number, supplier, service, form: null, step: "asked", at });
}
