import { units } from "../cost-order.ts";
import type { Offer } from "../offer.ts";
import type { Money } from "#standards/iso4217";
import type { Why } from "../rota.ts";

const AT_MOST = 20;

/** The dearest cost of each currency among the offers. */
export function dearest(offers: readonly Offer[]): ReadonlyMap<string, Money> {
  const most = new Map<string, Money>();
  for (const { cost } of offers.map(({ terms }) => terms)) {
    const before = cost && most.get(cost.currency);
    if (cost && (!before || units(cost) > units(before))) most.set(cost.currency, cost);
  }
  return most;
}

/** In proportion to the dearest in the same currency; free by an agreement costs nothing. */
export function costOf({ terms: { cost } }: Offer, most: ReadonlyMap<string, Money>): Why {
  if (!cost) return { respect: "cost", points: 0, value: { cost: null } };
  const top = most.get(cost.currency) ?? cost;
  const share = units(top) === 0n ? 0 : Number(units(cost)) / Number(units(top));
  return {
    respect: "cost",
    points: -AT_MOST * share,
    value: { cost: cost.amount, currency: cost.currency },
  };
}
