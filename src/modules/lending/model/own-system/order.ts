import type { Charge, Deed, OrderOf } from "./act.ts";
import type { Reason } from "./reason.ts";

/** What is known of a request or a supply, for its deed in the own system. */
export type Known = {
  readonly number: string;
  /** The card of whoever borrows: the reader, or the account of the library that asks. */
  readonly card: string | null;
  readonly barcode: string | null;
  readonly title: string;
  readonly author: string;
  readonly pickup: string | null;
  readonly due: Temporal.Instant | null;
  readonly neededBy: Temporal.Instant | null;
  /** Why there is no card: a reader without one, or a library without an account. */
  readonly cardless: Extract<Reason, "no-card" | "no-account">;
};

type Drafted = OrderOf<Deed> | { readonly lacks: Reason };

/** The order for a deed, or what is lacking for it. */
export function orderFor(deed: Deed, known: Known, charge: Charge | null): Drafted {
  if (deed === "charge" || deed === "pay") return moneyFor(deed, known, charge);
  const { barcode } = known;
  if (barcode === null || barcode === "") return { lacks: "no-item" };
  if (deed === "check-in" || deed === "recall" || deed === "delete-item")
    return { act: deed, barcode };
  return withCard(deed, { ...known, barcode });
}

function moneyFor(
  act: "charge" | "pay",
  { card, cardless, number }: Known,
  charge: Charge | null,
): Drafted {
  if (card === null || card === "") return { lacks: cardless };
  return charge ? { act, number, card, charge } : { lacks: "refused" };
}

function withCard(
  act: Exclude<Deed, "charge" | "pay" | "check-in" | "recall" | "delete-item">,
  known: Known & { readonly barcode: string },
): Drafted {
  const { card, cardless, number, barcode, title, author, pickup, due, neededBy } = known;
  if (act === "accept-item") return { act, number, card, barcode, title, author, due, pickup };
  if (card === null || card === "") return { lacks: cardless };
  if (act === "request-item") return { act, number, card, barcode, neededBy };
  if (act === "cancel-request") return { act, number, card, barcode };
  if (act === "check-out") return { act, number, card, barcode, due };
  return { act, card, barcode, due };
}
