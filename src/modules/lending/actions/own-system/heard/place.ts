import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type RequestOf, type ResponseOf, terms } from "#standards/ncip";
import { given } from "../../../model/given.ts";
import { lockNumber, noteHeard, requestHeardAs } from "../../../store/own-system/heard.ts";
import { readRequest, type RequestRow } from "../../../store/requests.ts";
import { actOnRequest } from "../../act-on-request.ts";
import { type PlaceInput, placeRequest } from "../../place-request.ts";
import { aboutIn, cardOf } from "./named.ts";
import { generalNo, no } from "./no.ts";

type Asked = RequestOf<"RequestItem">;

/** Places a request for a reader of the library. The same number of theirs again is the same request. */
export async function requestItem(
  ctx: Ctx,
  library: LibraryId,
  body: Asked,
): Promise<ResponseOf<"RequestItem">> {
  const card = cardOf("RequestItem", body);
  const theirs = body.request?.value;
  const row = theirs
    ? await placedOnce(ctx, library, theirs, card, body)
    : await placeRequest(ctx, library, wishOf(card, body, ctx));
  const { type, scope } = body;
  return {
    request: { agency: terms.bare(row.requester), value: row.number },
    user: { value: card },
    type,
    scope,
  };
}

async function placedOnce(
  ctx: Ctx,
  library: LibraryId,
  theirs: string,
  card: string,
  body: Asked,
): Promise<RequestRow> {
  await lockNumber(ctx, theirs);
  const known = await requestHeardAs(ctx, theirs);
  const placed = known && (await readRequest(ctx, known));
  if (placed) return placed;
  const row = await placeRequest(ctx, library, wishOf(card, body, ctx));
  await noteHeard(ctx, theirs, row.id);
  return row;
}

/** What is wished for, as far as the message describes it. @throws NcipFault where it names nothing by which it could be found */
function wishOf(card: string, asked: Asked, ctx: Ctx): PlaceInput {
  const { title, author, edition, publisher, date } = asked.itemFields?.description ?? {};
  const numbers = numbersOf(asked);
  if (title === undefined && Object.keys(numbers).length === 0)
    throw generalNo("RequestItem", "Needed Data Missing", "a title, an ISBN or a record number");
  return {
    service: "Loan",
    citation: { ...given({ title, author, edition }), ...numbers },
    publication: given({ publisher, publicationDate: date }),
    // The message has no name: staff know the reader by the card.
    reader: { name: card, card },
    ...neededBy(asked, ctx),
  };
}

function numbersOf({ titles = [] }: Asked): Pick<PlaceInput["citation"], "itemIds" | "recordIds"> {
  const itemIds = titles.flatMap(({ item }) =>
    item ? [{ identifier: item.value, code: { value: item.code?.value ?? "ISBN" } }] : [],
  );
  const recordIds = titles.flatMap(({ record }) =>
    record?.code ? [{ identifier: record.value, code: { value: record.code.value } }] : [],
  );
  return {
    ...(itemIds.length > 0 ? { itemIds } : {}),
    ...(recordIds.length > 0 ? { recordIds } : {}),
  };
}

/** A day that is past already says nothing. */
function neededBy({ neededBefore }: Asked, ctx: Ctx): Pick<PlaceInput, "neededBy"> {
  const day = neededBefore?.toZonedDateTimeISO("UTC").toPlainDate().toString();
  return day !== undefined && day > today(ctx) ? { neededBy: day } : {};
}

function today({ clock }: Ctx): string {
  return clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
}

/** Cancels a request, named by our number or theirs, of the very reader who is named. */
export async function cancelRequestItem(
  ctx: Ctx,
  body: RequestOf<"CancelRequestItem">,
): Promise<ResponseOf<"CancelRequestItem">> {
  const card = cardOf("CancelRequestItem", body);
  const named = { number: body.request?.value, barcode: body.item?.value };
  const about = await aboutIn(ctx, named);
  if (about?.side !== "request")
    throw no("CancelRequestItem", "Unknown Request", named.number ?? named.barcode);
  await actOnRequest(ctx, about.row.id, "cancel");
  return { request: { value: about.row.number }, user: { value: card } };
}
