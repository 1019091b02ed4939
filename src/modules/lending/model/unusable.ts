import type { ErrorData, Message } from "#standards/iso18626";
import { isMoney } from "#standards/iso4217";

/**
 * What a message holds that its schema allows and that still cannot be used: the error by which the
 * standard has it refused. Null: all can be used.
 */
export function unusableIn(message: Message): ErrorData | null {
  const costs = costsIn(message).find(
    (one) => one !== undefined && (!isMoney(one) || one.amount.startsWith("-")),
  );
  return costs ? { type: "UnrecognisedDataValue", value: "monetaryValue" } : null;
}

function costsIn(message: Message) {
  switch (message.kind) {
    case "request":
      return [message.billingInfo?.maximumCosts];
    case "supplyingAgencyMessage":
      return [message.messageInfo.offeredCosts, message.deliveryInfo?.deliveryCosts];
    case "requestingAgencyMessage":
      return [];
  }
}
