import type { AgencyKey } from "#modules/directory";
import type { Money } from "#standards/iso4217";

/** What a library asks of the others. */
export type RotaQuestion = {
  readonly requester: AgencyKey;
  readonly service: "Loan" | "Copy" | "CopyOrLoan";
  /** The day on which it asks, `2026-11-26`. */
  readonly on: string;
  readonly neededBy: string | null;
  /** Most that may be paid; null: no limit. */
  readonly maxCost: Money | null;
  /** Who was asked before, and is not asked again. */
  readonly already: readonly AgencyKey[];
};
