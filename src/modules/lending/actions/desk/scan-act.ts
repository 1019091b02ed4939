import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { isRequesterAct, isSupplierAct } from "../../model/desk/act-forms.ts";
import type { Side } from "../../model/desk/queues.ts";
import { nextForRequest, nextForSupply } from "../../model/desk/scanning.ts";
import type { NewScan, ScanDetail, ScanOffer } from "../../store/desk/scans.ts";
import type { RequestRow } from "../../store/requests.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { ownRequest, ownSupply } from "./own-rows.ts";

type Judged = Omit<NewScan, "code">;
type Row = SupplyRow | RequestRow;

const rowOf = (ctx: Ctx, side: Side, id: string): Promise<Row> =>
  side === "lend" ? ownSupply(ctx, id) : ownRequest(ctx, id);

/** Does an act with what was scanned, and says so. @throws Refusal. */
export async function doWith(
  ctx: Ctx,
  side: Side,
  id: string,
  act: string,
  input: object = {},
): Promise<Judged> {
  const before = await rowOf(ctx, side, id);
  if (side === "lend" && isSupplierAct(act)) await actOnSupply(ctx, id, act, input);
  else if (side === "borrow" && isRequesterAct(act)) await actOnRequest(ctx, id, act, input);
  else throw new Refusal("not-found");
  return { outcome: `done-${act}`, act, ...subjectOf(side, id), detail: detailOf(side, before) };
}

/** Does what comes next with what was scanned, or says why nothing is done. @throws Refusal. */
export async function doNextWith(ctx: Ctx, side: Side, id: string): Promise<Judged> {
  const row = await rowOf(ctx, side, id);
  const next =
    "requestingNumber" in row ? nextForSupply(row.state, row.service) : nextForRequest(row.state);
  const about = { ...subjectOf(side, id), detail: detailOf(side, row) };
  switch (next.kind) {
    case "scan-item":
      return { outcome: "scan-item", ...about, detail: { ...about.detail, pair: id } };
    case "told":
      return offering(next.why, about, next.offer);
    case "act":
      if (!isResting(ctx, row, next.rest)) return doWith(ctx, side, id, next.act);
      return offering("just-moved", about, next.act);
  }
}

type About = Omit<Judged, "outcome">;

function offering(outcome: string, about: About, act: string | null): Judged {
  const { title = "", number = "", side = "lend" } = about.detail;
  const id = about.supply ?? about.request ?? "";
  const offers = act ? [{ side, id, act, title, number }] : [];
  return { ...about, outcome, detail: { ...about.detail, offers } };
}

function isResting(ctx: Ctx, { stateAt }: Row, rest: number): boolean {
  return (ctx.clock.now().epochMilliseconds - stateAt.getTime()) / 1000 < rest;
}

/** What can be done by a button with one that a code may mean. */
export async function offerOf(
  ctx: Ctx,
  side: Side,
  id: string,
  act: string | null,
): Promise<ScanOffer> {
  const { title = "", number = "" } = detailOf(side, await rowOf(ctx, side, id));
  return { side, id, act, title, number };
}

const subjectOf = (side: Side, id: string) => (side === "lend" ? { supply: id } : { request: id });

function detailOf(side: Side, row: Row): ScanDetail {
  const { title, titleOfComponent } = row.citation;
  const supply = "requestingNumber" in row;
  const other = supply ? row.requester : row.supplier;
  return {
    side,
    state: row.state,
    title: titleOfComponent ?? title ?? "",
    number: supply ? row.supplyingNumber : row.number,
    ...(other ? { other } : {}),
  };
}
