import type { Ctx } from "#kernel/tenancy";
import {
  confirm as confirmAt,
  type Confirmation,
  type ErrorData,
  type Message,
} from "#standards/iso18626";

/** The answer to a message, now: understood and kept, or the error that the standard names. */
export function confirm(ctx: Ctx, message: Message, error?: ErrorData): Confirmation {
  return confirmAt(message, ctx.clock.now().toString(), error);
}

/** What a message says, in a word or two, for journals. */
export function saidIn(message: Message): string {
  switch (message.kind) {
    case "request":
      return message.serviceInfo?.requestType ?? "New";
    case "supplyingAgencyMessage":
      return `${message.messageInfo.reason} ${message.statusInfo.status}`;
    case "requestingAgencyMessage":
      return message.action;
  }
}
