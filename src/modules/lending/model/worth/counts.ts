import type { AgencyKey } from "#modules/directory";
import { ofMinor, toMinor } from "#standards/iso4217";
import type { Outcome } from "./step.ts";

/** Facts that are alike, and how many. */
export type FactCount = {
  /** YYYY-MM, of the first step. */
  readonly month: string;
  readonly requester: AgencyKey;
  readonly supplier: AgencyKey;
  readonly service: string;
  readonly form: string | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly filled: boolean;
  readonly currency: string | null;
  readonly count: number;
  readonly cost: string | null;
};

/** Requests of a month, each counted once. */
export type MonthOfRequests = {
  readonly month: string;
  readonly requests: number;
  readonly filled: number;
  /** Ended without being filled. */
  readonly unfilled: number;
};

/** How many fills took so many whole hours. */
export type FillHours = {
  readonly requester: AgencyKey;
  readonly supplier: AgencyKey;
  readonly hours: number;
  readonly count: number;
};

/** Each supplier tried counts. */
export type Tally = {
  readonly asked: number;
  readonly filled: number;
  readonly unfilled: number;
  readonly skipped: number;
};

/** Counts by a key; those asked the most first, then by the key. */
export function tallyBy(
  counts: readonly FactCount[],
  keyOf: (count: FactCount) => string,
): readonly (Tally & { readonly key: string })[] {
  const tallies = new Map<string, Tally>();
  for (const one of counts) {
    const key = keyOf(one);
    tallies.set(key, added(tallies.get(key) ?? nothing, one));
  }
  return [...tallies]
    .map(([key, tally]) => ({ key, ...tally }))
    .toSorted((a, b) => b.asked - a.asked || (a.key < b.key ? -1 : 1));
}

const nothing: Tally = { asked: 0, filled: 0, unfilled: 0, skipped: 0 };

function added(tally: Tally, { count, filled, outcome }: FactCount): Tally {
  return {
    asked: tally.asked + count,
    filled: tally.filled + (filled ? count : 0),
    unfilled: tally.unfilled + (!filled && outcome === "unfilled" ? count : 0),
    skipped: tally.skipped + (!filled && outcome === "skipped" ? count : 0),
  };
}

/** Everything together. */
export function tallyOf(counts: readonly FactCount[]): Tally {
  return counts.reduce(added, nothing);
}

/** Why suppliers did not fill: a code of reasonUnfilled, `skipped` for no answer in time, `none` where none was told. */
export function reasonsOf(counts: readonly FactCount[]) {
  const refused = counts.filter(
    ({ filled, outcome }) => !filled && (outcome === "unfilled" || outcome === "skipped"),
  );
  const tallies = tallyBy(refused, ({ outcome, reason }) =>
    outcome === "skipped" ? "skipped" : (reason ?? "none"),
  );
  return tallies.map(({ key, asked }) => ({ reason: key, count: asked }));
}

/** Charges, summed by currency. */
export function chargesOf(counts: readonly FactCount[]) {
  const sums = new Map<string, bigint>();
  for (const { cost, currency } of counts)
    if (cost !== null && currency !== null)
      sums.set(currency, (sums.get(currency) ?? 0n) + toMinor({ amount: cost, currency }));
  return [...sums].map(([currency, minor]) => ofMinor(minor, currency));
}

/**
 * The least number of hours within which a share of the fills was there (nearest rank); null where there
 * were none.
 */
export function hoursWithin(fills: readonly FillHours[], share: number): number | null {
  const inOrder = fills.toSorted((a, b) => a.hours - b.hours);
  const rank = Math.max(1, Math.ceil(share * inOrder.reduce((sum, { count }) => sum + count, 0)));
  let seen = 0;
  for (const { hours, count } of inOrder) {
    seen += count;
    if (seen >= rank) return hours;
  }
  return null;
}
