import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, ErrorData, Message } from "#standards/iso18626";

/** The answer to a message: understood and kept, or the error that the standard names. */
export function confirm(ctx: Ctx, message: Message, error?: ErrorData): Confirmation {
  const { header: told } = message;
  const header = {
    supplyingAgency: told.supplyingAgency,
    requestingAgency: told.requestingAgency,
    timestamp: told.timestamp,
    requestingAgencyRequestId: told.requestingAgencyRequestId,
    multipleItemRequestId: told.multipleItemRequestId,
    timestampReceived: ctx.clock.now().toString(),
    status: error ? ("ERROR" as const) : ("OK" as const),
  };
  const ending = error ? { error } : {};
  switch (message.kind) {
    case "request":
      return { kind: "requestConfirmation", header, ...ending };
    case "supplyingAgencyMessage": {
      const { reason } = message.messageInfo;
      return { kind: "supplyingAgencyMessageConfirmation", header, reason, ...ending };
    }
    case "requestingAgencyMessage": {
      const { action } = message;
      return { kind: "requestingAgencyMessageConfirmation", header, action, ...ending };
    }
  }
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
