import type { DecodeFault, Legible } from "./fault.ts";
import type { Confirmation, ErrorData, Message, Timestamp } from "./message.ts";

/** The answer to a message that was read: OK, or ERROR with what is wrong with it. */
export function confirm(message: Message, receivedAt: Timestamp, error?: ErrorData): Confirmation {
  return confirmationOf(legible(message), receivedAt, error);
}

/** The answer to a message that could not be read, with as much of its header as could be. */
export function confirmFault({ legible, error }: DecodeFault, receivedAt: Timestamp): Confirmation {
  return confirmationOf(legible, receivedAt, error);
}

function legible(message: Message): Legible {
  const { kind, header } = message;
  if (kind === "supplyingAgencyMessage")
    return { kind, header, reason: message.messageInfo.reason };
  return kind === "requestingAgencyMessage"
    ? { kind, header, action: message.action }
    : { kind, header };
}

function confirmationOf(about: Legible, receivedAt: Timestamp, error?: ErrorData): Confirmation {
  const { supplyingAgency, requestingAgency, multipleItemRequestId, requestingAgencyRequestId } =
    about.header;
  const header = {
    ...present({ supplyingAgency, requestingAgency, requestingAgencyRequestId }),
    ...(multipleItemRequestId ? { multipleItemRequestId } : {}),
    timestamp: about.header.timestamp ?? receivedAt,
    timestampReceived: receivedAt,
    status: error ? "ERROR" : "OK",
  } as const;
  const failed = error ? { error } : {};
  if (about.kind === "supplyingAgencyMessage")
    return {
      kind: "supplyingAgencyMessageConfirmation",
      header,
      ...present({ reason: about.reason }),
      ...failed,
    };
  if (about.kind === "requestingAgencyMessage")
    return {
      kind: "requestingAgencyMessageConfirmation",
      header,
      ...present({ action: about.action }),
      ...failed,
    };
  return { kind: "requestConfirmation", header, ...failed };
}

function present<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
