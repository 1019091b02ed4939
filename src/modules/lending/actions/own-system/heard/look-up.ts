import { type RequestOf, type ResponseOf, terms } from "#standards/ncip";
import type { Ctx } from "#kernel/tenancy";
import { given } from "../../../model/given.ts";
import { openRequestsOfCard } from "../../../store/own-system/heard.ts";
import { type About, aboutIn, cardOf, instantOf } from "./named.ts";
import { no } from "./no.ts";

/** What a reader of the library has asked for, by their card; a card that asked for nothing is not known here. */
export async function lookupUser(
  ctx: Ctx,
  body: RequestOf<"LookupUser">,
): Promise<ResponseOf<"LookupUser">> {
  const card = cardOf("LookupUser", body);
  const requests = await openRequestsOfCard(ctx, card);
  if (requests.length === 0) throw no("LookupUser", "Unknown User", card);
  const user = { value: card };
  if (!body.requestedItemsDesired) return { user };
  return {
    user,
    requested: requests.map(({ number, state, placedAt, title }) => ({
      request: { value: number },
      type: terms.requestType("Loan"),
      status: terms.bare(state),
      placed: instantOf(placedAt),
      ...(title === "" ? {} : { title }),
    })),
  };
}

/** How it stands with something that is lent out or borrowed now. */
export async function lookupItem(
  ctx: Ctx,
  { item, request }: RequestOf<"LookupItem">,
): Promise<ResponseOf<"LookupItem">> {
  const about = await aboutIn(ctx, { number: request?.value, barcode: item?.value });
  if (!about) throw unknown(item?.value, request?.value);
  const { itemId } = about.row;
  return {
    request: { value: numberOf(about) },
    item: item ?? (itemId === null ? undefined : { value: itemId }),
    itemFields: fieldsOf(about),
  };
}

function numberOf(about: About): string {
  return about.side === "supply" ? about.row.supplyingNumber : about.row.number;
}

function unknown(barcode: string | undefined, number: string | undefined) {
  return barcode === undefined
    ? no("LookupItem", "Unknown Request", number)
    : no("LookupItem", "Unknown Item", barcode);
}

function fieldsOf(about: About): ResponseOf<"LookupItem">["itemFields"] {
  const { citation, dueAt } = about.row;
  const { title, author } = citation;
  return {
    description: given({ title, author }),
    circulationStatus: terms.circulationStatus(statusOf(about)),
    due: dueAt === null ? undefined : instantOf(dueAt),
  };
}

const OUT = ["held", "renewal-asked", "overdue", "received", "renewing"];
const BETWEEN = ["shipped", "returning", "returned"];

function statusOf({ row: { state } }: About) {
  if (OUT.includes(state)) return "On Loan";
  if (BETWEEN.includes(state)) return "In Transit Between Library Locations";
  if (state === "recalled") return "Recalled";
  if (state === "lost") return "Lost";
  if (state === "claimed-returned") return "Claimed Returned Or Never Borrowed";
  return "Pending Transfer";
}
