import type { Ctx } from "#kernel/tenancy";
import type { RequestOf, ResponseOf } from "#standards/ncip";
import { afterSupply } from "../../../model/own-system/follows.ts";
import type { SupplierAct } from "../../../model/machines/supplier.ts";
import { settleEcho } from "../../../store/own-system/heard.ts";
import type { SupplyRow } from "../../../store/supplies.ts";
import { actOnRequest } from "../../act-on-request.ts";
import { actOnSupply } from "../../act-on-supply.ts";
import { aboutIn, cardOf, instantOf } from "./named.ts";
import { no } from "./no.ts";

/** A borrowed book is here. */
export async function acceptItem(
  ctx: Ctx,
  { request, item }: RequestOf<"AcceptItem">,
): Promise<ResponseOf<"AcceptItem">> {
  const about = await aboutIn(ctx, { number: request.value });
  if (about?.side !== "request") throw no("AcceptItem", "Unknown Request", request.value);
  // Told again, it is here still.
  if (about.row.state !== "received") await actOnRequest(ctx, about.row.id, "receive");
  return { request, ...(item ? { item } : {}) };
}

/** A copy goes out to the library that asked; or a reader takes a borrowed book home, which moves nothing between libraries. */
export async function checkOutItem(
  ctx: Ctx,
  body: RequestOf<"CheckOutItem">,
): Promise<ResponseOf<"CheckOutItem">> {
  const { item } = body;
  const user = { value: cardOf("CheckOutItem", body) };
  const about =
    (await aboutIn(ctx, { barcode: item.value })) ??
    (body.request && (await aboutIn(ctx, { number: body.request.value })));
  if (!about) throw no("CheckOutItem", "Unknown Item", item.value);
  const { dueAt } =
    about.side === "supply" && about.row.state !== "shipped"
      ? await doneThere(ctx, about.row, "ship", { itemId: item.value })
      : about.row;
  return { item, user, ...(dueAt ? { due: instantOf(dueAt) } : { indeterminate: true }) };
}

/** A copy is back; or a reader has brought a borrowed book, which still has to go home. */
export async function checkInItem(
  ctx: Ctx,
  { item }: RequestOf<"CheckInItem">,
): Promise<ResponseOf<"CheckInItem">> {
  const about = await aboutIn(ctx, { barcode: item.value });
  if (!about) throw no("CheckInItem", "Unknown Item", item.value);
  if (about.side === "supply") await doneThere(ctx, about.row, "check-in");
  return { item };
}

/** A reader would like to keep a borrowed book longer: its owner decides, at once or later. */
export async function renewItem(
  ctx: Ctx,
  body: RequestOf<"RenewItem">,
): Promise<ResponseOf<"RenewItem">> {
  const { item } = body;
  cardOf("RenewItem", body);
  const about = await aboutIn(ctx, { barcode: item.value });
  if (about?.side !== "request") throw no("RenewItem", "Unknown Item", item.value);
  const { state, dueAt } =
    about.row.state === "renewing" ? about.row : await actOnRequest(ctx, about.row.id, "renew");
  if (state === "renewing") return { pending: {} };
  if (!dueAt || dueAt.getTime() === about.row.dueAt?.getTime())
    throw no("RenewItem", "Item Not Renewable", item.value);
  return { item, due: instantOf(dueAt) };
}

/** A copy that is out is wanted back. */
export async function recallItem(
  ctx: Ctx,
  { item }: RequestOf<"RecallItem">,
): Promise<ResponseOf<"RecallItem">> {
  const about = await aboutIn(ctx, { barcode: item.value });
  if (about?.side !== "supply") throw no("RecallItem", "Unknown Item", item.value);
  const { dueAt } =
    about.row.state === "recalled" ? about.row : await doneThere(ctx, about.row, "recall");
  return { item, due: dueAt ? instantOf(dueAt) : undefined };
}

/** What the own system has done already is not asked of it again. */
async function doneThere(
  ctx: Ctx,
  { id }: SupplyRow,
  act: SupplierAct,
  input = {},
): Promise<SupplyRow> {
  const row = await actOnSupply(ctx, id, act, input);
  const deed = afterSupply[act];
  if (deed) await settleEcho(ctx, id, deed);
  return row;
}
