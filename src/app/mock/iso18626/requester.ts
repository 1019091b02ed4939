import type { Action, SupplyingAgencyMessage } from "#standards/iso18626";
import { noteMarks } from "#standards/iso18626";
import type { RequesterManner } from "./manners.ts";

/** What a requester does: an action of the standard, perhaps with a note. */
export type Deed = { readonly action: Action; readonly note?: string };

/** What the mock does when its supplier has said something. */
export function deedsAfter(
  { statusInfo, messageInfo, deliveryInfo }: SupplyingAgencyMessage,
  manner: RequesterManner,
): readonly Deed[] {
  const { status } = statusInfo;
  if (messageInfo.reason === "RenewResponse") return [{ action: "ShippedReturn" }];
  if (status === "Recalled" || status === "Overdue") return [{ action: "ShippedReturn" }];
  if (status === "WillSupply") return onPromise(manner, deliveryInfo?.loanCondition !== undefined);
  if (status === "CopyCompleted") return [{ action: "Received" }];
  // The loan itself, not what is only said of it again.
  const news = ["RequestResponse", "StatusChange"].includes(messageInfo.reason);
  return status === "Loaned" && news ? onLoan[manner] : [];
}

function onPromise(manner: RequesterManner, conditional: boolean): readonly Deed[] {
  if (manner === "cancel") return [{ action: "Cancel" }];
  return conditional ? [{ action: "Notification", note: noteMarks.accepted }] : [];
}

const received: Deed = { action: "Received" };

const onLoan: Readonly<Record<RequesterManner, readonly Deed[]>> = {
  return: [received, { action: "ShippedReturn" }],
  renew: [received, { action: "Renew" }],
  cancel: [received, { action: "ShippedReturn" }],
  lose: [received, { action: "Notification", note: noteMarks.lost }],
  keep: [received],
};
