/** `ISIL:AU-SBFL`: the kind of an agency's symbol and the symbol (ISO 18626). */
export type AgencyKey = `${string}:${string}`;

/** An amount as decimal digits in a currency (ISO 4217). */
export type Cost = { readonly amount: string; readonly currency: string };

/** What a library asks of the others. */
export type RotaQuestion = {
  readonly requester: AgencyKey;
  readonly service: "Loan" | "Copy" | "CopyOrLoan";
  /** The day on which it asks, `2026-11-26`. */
  readonly on: string;
  readonly neededBy: string | null;
  /** Most that may be paid; null: no limit. */
  readonly maxCost: Cost | null;
  /** Who was asked before, and is not asked again. */
  readonly already: readonly AgencyKey[];
};
