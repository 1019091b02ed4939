import type { Ctx } from "#kernel/tenancy";
import type { RequesterEvent } from "../../model/machines/requester.ts";
import { markRota, type RotaEntryState } from "../../store/rota-entries.ts";
import type { RequestRow } from "../../store/requests.ts";
import { askNext } from "./ask-next.ts";
import { brokerTold } from "./broker.ts";
import type { Mailbag } from "./mailbag.ts";

/** Events by which a place of the rota is settled. */
const SETTLED: Partial<Record<RequesterEvent, RotaEntryState>> = {
  "says-unfilled": "unfilled",
  "says-cancelled": "cancelled",
  "says-retry": "retry",
  "says-loaned": "supplies",
  "says-copy-completed": "supplies",
  skip: "skipped",
  "decline-conditions": "skipped",
};

/** What follows when a request has moved: its rota is kept, the next supplier asked, the other side of a broker told. */
export async function requestWentOn(
  ctx: Ctx,
  before: RequestRow,
  row: RequestRow,
  event: RequesterEvent,
  bag: Mailbag,
): Promise<void> {
  const settled = SETTLED[event];
  if (settled) {
    const { id, position, reason } = row;
    await markRota(ctx, id, position, {
      state: settled,
      reason: settled === "supplies" ? null : reason,
    });
  }
  const now =
    row.state === "placed" && before.state !== "placed" ? await askNext(ctx, row, bag) : row;
  if (row.brokeredFor) brokerTold(row.brokeredFor, before, now, event, bag);
}
