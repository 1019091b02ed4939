import type { Ctx } from "#kernel/tenancy";
import { USUAL_ANSWER_DAYS } from "../../model/usual-days.ts";
import { markRota, nextInRota, type RotaEntry } from "../../store/rota-entries.ts";
import type { RequestRow } from "../../store/requests.ts";
import { type Mailbag, tellSupplier } from "./mailbag.ts";
import { requestMessage } from "./messages.ts";
import { moveRequest } from "./move-request.ts";
import { requesterFacts } from "./requester-facts.ts";

const ROTA = { name: "rota", person: null };

/** Asks the next library of the rota; where nobody is left, the request ends unfilled. @returns the row as it is now. */
export async function askNext(ctx: Ctx, row: RequestRow, bag: Mailbag): Promise<RequestRow> {
  const entry = await nextInRota(ctx, row.id);
  if (!entry) return (await moveRequest(ctx, row, "exhaust", ROTA)) ?? row;
  return ask(ctx, row, entry, bag);
}

async function ask(
  ctx: Ctx,
  row: RequestRow,
  { supplier, titleId, position, answerDays }: RotaEntry,
  bag: Mailbag,
): Promise<RequestRow> {
  const now = ctx.clock.now();
  const patch = {
    supplier,
    position,
    supplyingNumber: null,
    conditions: null,
    offeredCost: null,
    offeredCurrency: null,
    retryAfter: null,
    returnTo: null,
  };
  const asked = await moveRequest(ctx, row, "ask", ROTA, { patch, detail: { supplier } });
  if (!asked) return row;
  const answerBy = now.add({ hours: 24 * (answerDays ?? USUAL_ANSWER_DAYS) }).toString();
  await markRota(ctx, row.id, position, { state: "asked", askedAt: now.toString(), answerBy });
  const facts = await requesterFacts(ctx, asked);
  tellSupplier(bag, asked, requestMessage(edition(asked, titleId), "New", facts, now.toString()));
  return asked;
}

/** Asked for the edition that it has, by the number that it has in the union catalogue. */
function edition(row: RequestRow, titleId: string | null): RequestRow {
  if (!titleId) return row;
  return { ...row, citation: { ...row.citation, supplierUniqueRecordId: titleId } };
}
