/** What lending asks of a library's own system. */
export const acts = [
  "look-user",
  "look-item",
  "request-item",
  "cancel-request",
  "accept-item",
  "check-out",
  "check-in",
  "renew",
  "recall",
  "charge",
  "pay",
  "delete-item",
] as const;
export type Act = (typeof acts)[number];

/** Those that change something there, and are therefore recorded. */
export type Deed = Exclude<Act, "look-user" | "look-item">;

export const deeds: readonly Deed[] = acts.filter(
  (act): act is Deed => act !== "look-user" && act !== "look-item",
);

/** Money as the ledger writes it. */
export type Charge = { readonly amount: string; readonly currency: string };

/** One thing to be done there, with all that is needed for it. */
export type Order =
  | { readonly act: "look-user"; readonly card: string }
  | { readonly act: "look-item"; readonly barcode: string }
  | {
      readonly act: "request-item";
      readonly number: string;
      readonly card: string;
      readonly barcode: string;
      readonly neededBy: Temporal.Instant | null;
    }
  | {
      readonly act: "cancel-request";
      readonly number: string;
      readonly card: string;
      readonly barcode: string;
    }
  | {
      readonly act: "accept-item";
      readonly number: string;
      /** Null: a reader whose card we do not know; the item is made, and nobody's hold is on it. */
      readonly card: string | null;
      readonly barcode: string;
      readonly title: string;
      readonly author: string;
      readonly due: Temporal.Instant | null;
      readonly pickup: string | null;
    }
  | {
      readonly act: "check-out";
      readonly number: string;
      readonly card: string;
      readonly barcode: string;
      readonly due: Temporal.Instant | null;
    }
  | { readonly act: "check-in"; readonly barcode: string }
  | {
      readonly act: "renew";
      readonly card: string;
      readonly barcode: string;
      readonly due: Temporal.Instant | null;
    }
  | { readonly act: "recall"; readonly barcode: string }
  | {
      /** A reader owes it; or has paid it at our desk. */
      readonly act: "charge" | "pay";
      readonly number: string;
      readonly card: string;
      readonly charge: Charge;
    }
  | { readonly act: "delete-item"; readonly barcode: string };

export type OrderOf<Name extends Act> = Name extends "charge" | "pay"
  ? Extract<Order, { readonly charge: Charge }> & { readonly act: Name }
  : Extract<Order, { readonly act: Name }>;

/** What the system says of a reader. */
export type UserFound = {
  readonly card: string;
  readonly name: string | null;
  /** Why they may not borrow, in the system's words; none: they may. */
  readonly blocks: readonly string[];
};

/** What the system says of a copy. */
export type ItemFound = {
  readonly barcode: string;
  readonly title: string | null;
  readonly status: "available" | "on-loan" | "other";
  readonly due: Temporal.Instant | null;
};

/** What came of a deed, as far as the system tells. */
export type Done = {
  readonly barcode?: string;
  readonly due?: Temporal.Instant | null;
  readonly request?: string;
};
