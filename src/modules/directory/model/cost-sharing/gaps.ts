import type { Minor } from "../amount.ts";
import { type Basis, type Formula, weighedBases } from "./formula.ts";
import { boundsOf, type CostParty, figureOf } from "./party.ts";

/** What is still to be said before a cost can be shared. */
export type Gap =
  | { readonly kind: "no-parties" }
  | { readonly kind: "no-weights" }
  | { readonly kind: "figure-missing"; readonly basis: Basis; readonly library: string }
  /** Nobody has any of it: there is nothing to share by. */
  | { readonly kind: "basis-empty"; readonly basis: Basis }
  | { readonly kind: "bounds-crossed"; readonly library: string }
  /** All minimums together are more than the cost, or all maximums less. */
  | { readonly kind: "minimums-high" | "maximums-low" };

/** Why a cost cannot be shared yet; nothing: it can. */
export function gapsOf(
  total: Minor,
  formula: Formula,
  parties: readonly CostParty[],
): readonly Gap[] {
  if (parties.length === 0) return [{ kind: "no-parties" }];
  const weighed = weighedBases(formula);
  if (weighed.length === 0) return [{ kind: "no-weights" }];
  const figures = weighed.flatMap(({ basis }) => figureGaps(basis, formula, parties));
  return [...figures, ...boundGaps(total, formula, parties)];
}

function figureGaps(basis: Basis, formula: Formula, parties: readonly CostParty[]): readonly Gap[] {
  const figures = parties.map((party) => ({
    library: party.library,
    figure: figureOf(party, basis, formula),
  }));
  const missing = figures.filter(({ figure }) => figure === null);
  if (missing.length > 0)
    return missing.map(({ library }) => ({ kind: "figure-missing", basis, library }));
  return figures.every(({ figure }) => figure === 0n) ? [{ kind: "basis-empty", basis }] : [];
}

function boundGaps(total: Minor, formula: Formula, parties: readonly CostParty[]): readonly Gap[] {
  const bounds = parties.map((party) => ({
    library: party.library,
    ...boundsOf(party, formula),
  }));
  const crossed = bounds.filter(({ minimum, maximum }) => maximum !== null && minimum > maximum);
  if (crossed.length > 0)
    return crossed.map(({ library }) => ({ kind: "bounds-crossed", library }));
  const gaps: Gap[] = [];
  if (bounds.reduce((sum, { minimum }) => sum + minimum, 0n) > total)
    gaps.push({ kind: "minimums-high" });
  const ends = bounds.map(({ maximum }) => maximum);
  if (ends.every((end) => end !== null) && ends.reduce((sum, end) => sum + end, 0n) < total)
    gaps.push({ kind: "maximums-low" });
  return gaps;
}
