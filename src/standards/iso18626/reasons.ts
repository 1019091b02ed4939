import type { Action, Reason, Status } from "./codes.ts";
import type { SupplyingAgencyMessage } from "./message.ts";

/** What the requesting agency has said that still waits for its answer; null: nothing does. */
export type Awaited = "Request" | Extract<Action, "StatusRequest" | "Renew" | "Cancel"> | null;

const answers = {
  Request: "RequestResponse",
  StatusRequest: "StatusRequestResponse",
  Renew: "RenewResponse",
  Cancel: "CancelResponse",
} as const satisfies Record<NonNullable<Awaited>, Reason>;

/**
 * The reason that a message has by what was asked and what it says. Systems are known to send a wrong
 * one (Alma among them): a response to nothing, or a change where an answer is due. The answer to a
 * question has `answerYesNo`, or the status that answers it.
 */
export function reasonByContext(
  { messageInfo, statusInfo }: Pick<SupplyingAgencyMessage, "messageInfo" | "statusInfo">,
  context: { readonly awaited: Awaited; readonly lastStatus: Status | null },
): Reason {
  const { reason, answer } = messageInfo;
  const { awaited, lastStatus } = context;
  if (awaited !== null && reason === answers[awaited]) return reason;
  if (awaited !== null && answersIt(awaited, statusInfo.status, answer)) return answers[awaited];
  if (reason === "Notification") return reason;
  return statusInfo.status === lastStatus ? "Notification" : "StatusChange";
}

function answersIt(awaited: NonNullable<Awaited>, status: Status, answer: boolean | undefined) {
  if (awaited === "Request") return status !== "RequestReceived";
  if (awaited === "Cancel") return answer !== undefined || status === "Cancelled";
  return awaited === "Renew" && answer !== undefined;
}
