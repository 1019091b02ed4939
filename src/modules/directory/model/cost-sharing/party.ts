import type { Minor } from "../amount.ts";
import type { Basis, Formula } from "./formula.ts";

/** A library that takes part in a shared cost, with its figures; null where nobody has entered one. */
export type CostParty = {
  /** The library's code; by its order the last ties are decided. */
  readonly library: string;
  readonly population: bigint | null;
  readonly use: bigint | null;
  /** Number of its tier, from 1. */
  readonly tier: number | null;
  /** What it pays at least and at most, instead of what the formula says for all. */
  readonly minimum: Minor | null;
  readonly maximum: Minor | null;
};

/** The number that counts for a library under a basis; null while it is not known. */
export function figureOf(party: CostParty, basis: Basis, formula: Formula): bigint | null {
  if (basis === "equal") return 1n;
  if (basis !== "tier") return party[basis];
  return party.tier === null ? null : (formula.tiers[party.tier - 1] ?? null);
}

export type Bounds = { readonly minimum: Minor; readonly maximum: Minor | null };

/** Between what its share must lie; `maximum` null: no end. */
export function boundsOf(party: CostParty, formula: Formula): Bounds {
  return {
    minimum: party.minimum ?? formula.minimum ?? 0n,
    maximum: party.maximum ?? formula.maximum,
  };
}
