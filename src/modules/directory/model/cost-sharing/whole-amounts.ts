import type { Minor } from "../amount.ts";
import { compareFractions, floorOf, type Fraction, remainderOf } from "./fraction.ts";

export type Exact = { readonly library: string; readonly exact: Fraction };

/**
 * Rounds exact shares to whole units that add up to the total: everybody pays the whole part, and
 * the units left over go one by one to those with the largest remainder (Hare, Niemeyer); of equal
 * remainders, to the library whose code comes first. Nobody is moved by more than one unit.
 */
export function wholeAmounts(total: Minor, shares: readonly Exact[]): ReadonlyMap<string, Minor> {
  const floors = shares.map(({ exact }) => floorOf(exact));
  const left = total - floors.reduce((sum, floor) => sum + floor, 0n);
  const lifted = new Set(shares.toSorted(byRemainder).slice(0, Number(left)));
  return new Map(
    shares.map((share, at) => [share.library, (floors[at] ?? 0n) + (lifted.has(share) ? 1n : 0n)]),
  );
}

function byRemainder(a: Exact, b: Exact): number {
  const order = compareFractions(remainderOf(b.exact), remainderOf(a.exact));
  return order !== 0 ? order : a.library < b.library ? -1 : 1;
}
