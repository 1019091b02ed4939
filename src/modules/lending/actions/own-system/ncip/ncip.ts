import { terms } from "#standards/ncip";
import type { Done, OrderOf } from "../../../model/own-system/act.ts";
import { type Access, type OwnSystem, OwnSystemFault } from "../own-system.ts";
import { askNcip } from "./initiator.ts";
import { lookItem, lookUser } from "./look-up.ts";
import { type Money, toMinor } from "#standards/iso4217";
import { namesOf } from "./names.ts";
import { saysDone } from "./problems.ts";

/** NCIP 2.02 over HTTP. */
export function ncipSystem(access: Access<"ncip">): OwnSystem {
  const names = namesOf(access);
  return {
    lookUser: (order) => lookUser(access, names, order),
    lookItem: (order) => lookItem(access, names, order),
    requestItem: async ({ card, barcode, number, neededBy }) => {
      const answer = await askNcip(access, "RequestItem", {
        user: names.user(card),
        items: [names.item(barcode)],
        request: names.request(number),
        type: terms.requestType("Hold"),
        scope: terms.requestScope("Item"),
        ...(neededBy ? { neededBefore: neededBy } : {}),
        ...names.pickup(null),
      });
      return { request: answer.request?.value ?? number };
    },
    cancelRequest: async ({ card, barcode, number }) => {
      const cancelled = askNcip(access, "CancelRequestItem", {
        user: names.user(card),
        request: names.request(number),
        item: names.item(barcode),
        type: terms.requestType("Hold"),
        scope: terms.requestScope("Item"),
      });
      return orDone(cancelled, "Unknown Request");
    },
    acceptItem: async (order) => {
      const answer = await askNcip(access, "AcceptItem", {
        request: names.request(order.number),
        action: terms.requestedAction(order.card === null ? "Circulate" : "Hold For Pickup"),
        ...(order.card === null ? {} : { user: names.user(order.card) }),
        item: names.item(order.barcode),
        ...(order.due ? { return: order.due } : {}),
        itemFields: { description: described(order) },
        ...names.pickup(order.pickup),
      }).catch((fault: unknown) => {
        // The item is there: an earlier attempt made it.
        if (saysDone(fault, "Duplicate Item", "Duplicate Request")) return null;
        throw fault;
      });
      return { barcode: answer?.item?.value ?? order.barcode };
    },
    checkOut: async ({ card, barcode, number, due }) => {
      const answer = await askNcip(access, "CheckOutItem", {
        user: names.user(card),
        item: names.item(barcode),
        request: names.request(number),
        ...(due ? { desiredDue: due } : {}),
      });
      return { due: answer.due ?? null };
    },
    checkIn: async ({ barcode }) => {
      const returned = askNcip(access, "CheckInItem", { item: names.item(barcode) });
      return orDone(returned, "Item Not Checked Out");
    },
    renew: async ({ card, barcode, due }) => {
      const answer = await askNcip(access, "RenewItem", {
        user: names.user(card),
        item: names.item(barcode),
        ...(due ? { desiredDue: due } : {}),
      });
      if (answer.pending) throw new OwnSystemFault("refused", "the system will decide later");
      return { due: answer.due ?? null };
    },
    recall: async ({ barcode }) => {
      const { due = null } = await askNcip(access, "RecallItem", { item: names.item(barcode) });
      return { due };
    },
    charge: (order) => fiscal(access, "Assess", order),
    pay: (order) => fiscal(access, "Collect", order),
    deleteItem: ({ barcode }) =>
      orDone(askNcip(access, "DeleteItem", { item: names.item(barcode) }), "Unknown Item"),
  };
}

/** Tells what a reader owes, or has paid (Z39.83-1 §6.5, CreateUserFiscalTransaction). */
function fiscal(
  access: Access<"ncip">,
  action: "Assess" | "Collect",
  { card, number, charge }: OrderOf<"charge"> | OrderOf<"pay">,
): Promise<Done> {
  const names = namesOf(access);
  const told = askNcip(access, "CreateUserFiscalTransaction", {
    user: names.user(card),
    transaction: {
      action: terms.fiscalAction(action),
      reference: { agency: terms.bare(names.agency), value: `${number} ${action}` },
      type: terms.fiscalTransactionType("Interlibrary Loan Fee"),
      amount: { currency: terms.bare(charge.currency), value: inSmallestUnit(charge) },
      request: names.request(number),
    },
  });
  return orDone(told, "Duplicate Fiscal Transaction");
}

/** What is gone, or there, already need not be done again. */
async function orDone(asked: Promise<unknown>, already: string): Promise<Done> {
  try {
    await asked;
  } catch (fault) {
    if (!saysDone(fault, already)) throw fault;
  }
  return {};
}

function described({ title, author }: { readonly title: string; readonly author: string }) {
  return {
    title: title === "" ? "Interlibrary loan" : title,
    ...(author === "" ? {} : { author }),
  };
}

/** NCIP counts the smallest units of a currency. */
function inSmallestUnit(charge: Money): number {
  const value = Number(toMinor(charge));
  if (!Number.isSafeInteger(value)) throw new OwnSystemFault("refused", charge.amount);
  return value;
}
