import type { Minor } from "../amount.ts";
import type { Fraction } from "./fraction.ts";
import type { Bounds } from "./party.ts";

/** One who pays: in which proportion, and between what. */
export type Payer = Bounds & { readonly weight: bigint };
/** An exact share, and whether a bound has held it. */
export type Held = { readonly exact: Fraction; readonly held: "minimum" | "maximum" | null };

/**
 * Shares a total in proportion to weights, each share within its bounds: what a bound takes from one
 * the others bear in their proportions. Whoever lies outside is held at the bound, first those on
 * the side that is further out in sum, and the rest is shared anew, until nobody lies outside; this
 * is the one solution in which all who are free pay in the same proportion. Where only weights of
 * nought are left, these share the rest equally. The bounds must allow the total.
 */
export function withinBounds(total: Minor, payers: readonly Payer[]): readonly Held[] {
  const held = new Map<Payer, "minimum" | "maximum">();
  for (;;) {
    const free = payers.filter((payer) => !held.has(payer));
    const rest = total - sumOf([...held], ([payer, bound]) => payer[bound] ?? 0n);
    const proposal = proportional(rest, free);
    const outside = outsiders(free, proposal);
    if (outside.length === 0) return payers.map((payer) => shareOf(payer, held, proposal));
    for (const { payer, bound } of outside) held.set(payer, bound);
  }
}

type Proposal = {
  readonly rest: bigint;
  readonly sum: bigint;
  readonly weightOf: (payer: Payer) => bigint;
};

function proportional(rest: bigint, free: readonly Payer[]): Proposal {
  const sum = sumOf(free, ({ weight }) => weight);
  if (sum > 0n) return { rest, sum, weightOf: ({ weight }) => weight };
  return { rest, sum: BigInt(Math.max(free.length, 1)), weightOf: () => 1n };
}

type Outsider = {
  readonly payer: Payer;
  readonly bound: "minimum" | "maximum";
  readonly by: bigint;
};

/** Those who would pay less or more than they may; only the side that is further out, both where they are even. */
function outsiders(free: readonly Payer[], proposal: Proposal): readonly Outsider[] {
  const all = free.flatMap((payer) => outsider(payer, proposal) ?? []);
  const under = all.filter(({ bound }) => bound === "minimum");
  const over = all.filter(({ bound }) => bound === "maximum");
  const [deficit, excess] = [under, over].map((side) => sumOf(side, ({ by }) => by));
  if ((deficit ?? 0n) === (excess ?? 0n)) return all;
  return (deficit ?? 0n) > (excess ?? 0n) ? under : over;
}

function outsider(payer: Payer, { rest, sum, weightOf }: Proposal): Outsider | null {
  const scaled = rest * weightOf(payer);
  const { minimum, maximum } = payer;
  if (scaled < minimum * sum) return { payer, bound: "minimum", by: minimum * sum - scaled };
  if (maximum !== null && scaled > maximum * sum)
    return { payer, bound: "maximum", by: scaled - maximum * sum };
  return null;
}

function shareOf(
  payer: Payer,
  held: ReadonlyMap<Payer, "minimum" | "maximum">,
  { rest, sum, weightOf }: Proposal,
): Held {
  const bound = held.get(payer) ?? null;
  if (bound !== null) return { exact: { n: payer[bound] ?? 0n, d: 1n }, held: bound };
  return { exact: { n: rest * weightOf(payer), d: sum }, held: null };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => bigint): bigint {
  return items.reduce((sum, item) => sum + value(item), 0n);
}
