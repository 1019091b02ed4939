import { type Faults, formulaText, readFormula } from "../../model/cost-sharing/formula.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import { type Sharing, sharingOf } from "./fix-shares.ts";

/** What another formula would make of a cost, or what is wrong with the formula (by path, `formula.kind`). */
export type Tried =
  | { readonly sharing: Sharing; readonly faults?: never }
  | { readonly faults: Readonly<Faults>; readonly sharing?: never };

/** Shares a cost by another formula; nothing is kept. */
export function triedFormula(cost: SharedCost, given: unknown): Tried {
  const text = formulaText.safeParse(given);
  if (!text.success)
    return {
      faults: within(text.error.issues.map(({ path, message }) => [path.join("."), message])),
    };
  const faults: Faults = {};
  const formula = readFormula(text.data, cost.currency, faults);
  if (Object.keys(faults).length > 0) return { faults: within(Object.entries(faults)) };
  return { sharing: sharingOf({ ...cost, formula }) };
}

function within(faults: readonly (readonly [string, string])[]): Faults {
  return Object.fromEntries(faults.map(([path, fault]) => [`formula.${path}`, fault]));
}
