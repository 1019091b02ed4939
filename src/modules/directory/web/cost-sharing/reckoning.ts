import type { Minor } from "../../model/amount.ts";
import type { Formula } from "../../model/cost-sharing/formula.ts";
import type { Workings } from "../../model/cost-sharing/workings.ts";
import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import type { SharedCostFacts } from "../../model/cost-sharing/shared-cost.ts";
import type { Share } from "../../model/cost-sharing/share-out.ts";
import { said, type View } from "../view.ts";
import type { LibraryCard } from "../../actions/library-cards.ts";

/** Shares as a page shows them, whether they are worked out now or were fixed. */
export type Reckoning = {
  readonly total: Minor;
  readonly currency: string;
  readonly year: number;
  readonly formula: Formula;
  readonly shares: readonly { readonly library: string; readonly workings: Workings }[];
};

/** What is worked out now. */
export function reckoningOf(cost: SharedCostFacts, shares: readonly Share[]): Reckoning {
  return { ...cost, shares: shares.map((share) => ({ library: share.library, workings: share })) };
}

export type Names = (code: string) => string;

/** Names of libraries in the reader's language, by code; the code of one that has left. */
export function namesOf(view: View, cards: readonly LibraryCard[]): Names {
  const known = new Map(cards.map(({ code, name }) => [code, said(name, view.locale).text]));
  return (code) => known.get(code) || code;
}

/** Whether what is worked out now gives other shares than those that were fixed. */
export function differs(now: Reckoning | null, fixed: CostResult): boolean {
  if (!now || now.total !== fixed.total || now.currency !== fixed.currency) return true;
  const before = new Map(fixed.shares.map(({ library, workings }) => [library, workings.amount]));
  return (
    before.size !== now.shares.length ||
    now.shares.some(({ library, workings }) => before.get(library) !== workings.amount)
  );
}
