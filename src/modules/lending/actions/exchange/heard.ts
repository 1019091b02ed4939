import type { Ctx } from "#kernel/tenancy";
import type { Confirmation, Message } from "#standards/iso18626";
import { hearRequest } from "./hear-request.ts";
import { hearRequester } from "./hear-requester.ts";
import { hearSupplier } from "./hear-supplier.ts";
import type { Mailbag } from "./mailbag.ts";
import type { Source } from "./source.ts";

/**
 * Takes in a message in the name of the tenant to whom it is addressed, whose exchange is locked:
 * finds what it is about, moves it where it has a place, keeps it in the journal in any case. What is
 * to be answered goes into the bag.
 */
export function heard(
  ctx: Ctx,
  message: Message,
  source: Source,
  bag: Mailbag,
): Promise<Confirmation> {
  switch (message.kind) {
    case "request":
      return hearRequest(ctx, message, source, bag);
    case "requestingAgencyMessage":
      return hearRequester(ctx, message, source, bag);
    case "supplyingAgencyMessage":
      return hearSupplier(ctx, message, source, bag);
  }
}
