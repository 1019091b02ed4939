import type { Ctx } from "#kernel/tenancy";
import type { RequesterAct } from "../../model/machines/requester.ts";
import { markedNote } from "../../model/says.ts";
import { requesterTells } from "../../model/tells.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { Actor } from "../../store/steps.ts";
import type { RequestActInput } from "./act-input.ts";
import { type Mailbag, tellSupplier } from "./mailbag.ts";
import { requestingMessage, requestMessage } from "./messages.ts";
import { moveRequest } from "./move-request.ts";
import { requesterFacts } from "./requester-facts.ts";
import { requestWentOn } from "./request-went-on.ts";

/**
 * Does an act with a request that is held, and writes what the supplier must hear. @returns the row as
 * it is now; null where the act has no place in its state, and nothing was done.
 */
export async function requestAct(
  ctx: Ctx,
  row: RequestRow,
  act: RequesterAct,
  input: RequestActInput,
  by: Actor,
  bag: Mailbag,
): Promise<RequestRow | null> {
  const detail = { ...(input.note ? { note: input.note } : {}), ...reasonIn(input) };
  const patch = reasonIn(input);
  const moved = await moveRequest(ctx, row, act, by, { patch, detail });
  if (!moved) return null;
  // Before anybody was asked there is nobody to tell.
  const asked = row.state !== "placed" && row.state !== "review";
  if (asked) await write(ctx, row, act, input, bag);
  await requestWentOn(ctx, row, moved, act, bag);
  return moved;
}

const reasonIn = ({ reason }: RequestActInput): { reason?: string } => (reason ? { reason } : {});

async function write(
  ctx: Ctx,
  row: RequestRow,
  act: RequesterAct,
  { note }: RequestActInput,
  bag: Mailbag,
): Promise<void> {
  const told = requesterTells[act];
  if (!told) return;
  const now = ctx.clock.now().toString();
  if ("request" in told) {
    const facts = await requesterFacts(ctx, row);
    tellSupplier(bag, row, requestMessage(row, told.request, facts, now));
  } else tellSupplier(bag, row, requestingMessage(row, told.action, noteOf(act, note), now));
}

/** Acts that the standard has no word for are told by a mark. */
function noteOf(act: RequesterAct, note = ""): string | undefined {
  switch (act) {
    case "accept-conditions":
      return markedNote("accepts-conditions", note);
    case "report-lost":
      return markedNote("says-lost", note);
    case "report-damaged":
      return markedNote("says-damaged", note);
    case "claim-returned":
      return markedNote("claims-returned", note);
    default:
      return note || undefined;
  }
}
