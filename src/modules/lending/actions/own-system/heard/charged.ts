import type { Ctx } from "#kernel/tenancy";
import { type RequestOf, type ResponseOf, terms } from "#standards/ncip";
import { noteStep } from "../../../store/steps.ts";
import { aboutIn, cardOf } from "./named.ts";
import { generalNo, no } from "./no.ts";

const OWN_SYSTEM = { name: "own system", person: null };

/**
 * The own system has charged a reader for something borrowed: it stands in the history of the request.
 * What reader and library owe each other is the own system's business; the ledger is between libraries.
 */
export async function charged(
  ctx: Ctx,
  body: RequestOf<"CreateUserFiscalTransaction">,
): Promise<ResponseOf<"CreateUserFiscalTransaction">> {
  const service = "CreateUserFiscalTransaction";
  const card = cardOf(service, body);
  const { request, reference, amount } = body.transaction;
  const number = request?.value ?? reference?.value;
  if (number === undefined)
    throw generalNo(service, "Needed Data Missing", "name the request by RequestId");
  const about = await aboutIn(ctx, { number });
  if (about?.side !== "request") throw no(service, "Unknown Request", number);
  const { id, library, requester } = about.row;
  const detail = { cost: `${amount.value} ${amount.currency.value}` };
  const step = { event: "reader-charged", from: null, to: null, detail };
  await noteStep(ctx, { library, request: id }, OWN_SYSTEM, step);
  return { user: { value: card }, reference: { agency: terms.bare(requester), value: number } };
}
