import type { Minor } from "../amount.ts";
import { type Basis, type Formula, weighedBases } from "./formula.ts";
import { floorOf, type Fraction } from "./fraction.ts";
import { boundsOf, type CostParty, figureOf } from "./party.ts";
import { wholeAmounts } from "./whole-amounts.ts";
import { withinBounds } from "./within-bounds.ts";

/** What one basis makes of a library's share. */
export type Term = {
  readonly basis: Basis;
  /** Its weight, of all weights together. */
  readonly weight: bigint;
  readonly weights: bigint;
  /** The library's figure, of all figures together. */
  readonly figure: bigint;
  readonly figures: bigint;
};

/** A library's share with the way to it. */
export type Share = {
  readonly library: string;
  readonly terms: readonly Term[];
  /** Its part of the whole, before bounds. */
  readonly part: Fraction;
  /** What it would pay without bounds, and with them, in units of which a cent is one. */
  readonly before: Fraction;
  readonly exact: Fraction;
  readonly held: "minimum" | "maximum" | null;
  /** Whether rounding has given it one of the units left over. */
  readonly lifted: boolean;
  readonly amount: Minor;
};

/**
 * Shares a total among libraries; the shares always add up to it. Exact to the last step, in which
 * they are rounded. There must be no gaps (`gapsOf`).
 */
export function shareOut(
  total: Minor,
  formula: Formula,
  parties: readonly CostParty[],
): readonly Share[] {
  const terms = termsOf(formula, parties);
  // One denominator for all parts, so that they can be weights: the product of all sums.
  const whole = denominator(terms[0] ?? []);
  const parts = terms.map((own) => numerator(own, whole));
  const held = withinBounds(
    total,
    parties.map((party, at) => ({ weight: parts[at] ?? 0n, ...boundsOf(party, formula) })),
  );
  const exact = parties.map(({ library }, at) => ({
    library,
    exact: held[at]?.exact ?? { n: 0n, d: 1n },
  }));
  const amounts = wholeAmounts(total, exact);
  return exact.map((share, at) => {
    const amount = amounts.get(share.library) ?? 0n;
    return {
      ...share,
      terms: terms[at] ?? [],
      part: { n: parts[at] ?? 0n, d: whole },
      before: { n: total * (parts[at] ?? 0n), d: whole },
      held: held[at]?.held ?? null,
      lifted: amount > floorOf(share.exact),
      amount,
    };
  });
}

/** For each library what each basis says of it. */
function termsOf(formula: Formula, parties: readonly CostParty[]): readonly (readonly Term[])[] {
  const weighed = weighedBases(formula);
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0n);
  const columns = weighed.map(({ basis, weight }) => {
    const own = parties.map((party) => figureOf(party, basis, formula) ?? 0n);
    const figures = own.reduce((sum, figure) => sum + figure, 0n);
    return own.map((figure): Term => ({ basis, weight, weights, figure, figures }));
  });
  return parties.map((_, at) => columns.flatMap((column) => column[at] ?? []));
}

function denominator(terms: readonly Term[]): bigint {
  return terms.reduce((product, { figures }) => product * figures, terms[0]?.weights ?? 1n);
}

/** Σ weight/weights · figure/figures, over the common denominator. */
function numerator(terms: readonly Term[], whole: bigint): bigint {
  return terms.reduce(
    (sum, { weight, weights, figure, figures }) =>
      sum + (whole / (weights * figures)) * weight * figure,
    0n,
  );
}
