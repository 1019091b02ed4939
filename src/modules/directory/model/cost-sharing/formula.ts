import { z } from "zod";
import { amountDecimal, type Minor, parseAmount, parseScaled, shortScaledText } from "../amount.ts";

/** What a cost can be shared by. */
export const bases = ["equal", "population", "use", "tier"] as const;
export type Basis = (typeof bases)[number];
/** `mixed`: several at once, each with its weight. */
export const formulaKinds = [...bases, "mixed"] as const;
export type FormulaKind = (typeof formulaKinds)[number];

/** Tiers are numbered from 1; each says how many times it pays what weight 1 pays. */
export const TIERS = 5;
/** Weights have up to three decimals and are kept in thousandths. */
export const WEIGHT_DECIMALS = 3;

export type Formula = {
  readonly kind: FormulaKind;
  /** Of a mixed formula: how much each basis counts; only their proportions matter. */
  readonly weights: Readonly<Record<Basis, bigint>>;
  readonly tiers: readonly bigint[];
  /** What every library pays at least and at most, where nothing else is said of it. */
  readonly minimum: Minor | null;
  readonly maximum: Minor | null;
};

const number = z.string().trim().max(40, "too-long").default("");
const weightTexts = z.object({ equal: number, population: number, use: number, tier: number });

/** A formula as it is typed and stored: numbers as decimal text. */
export const formulaText = z.object({
  kind: z.enum(formulaKinds, "cost-formula-missing"),
  weights: weightTexts.prefault({}),
  tiers: z.array(number).max(TIERS).default([]),
  minimum: number,
  maximum: number,
});
export type FormulaText = z.output<typeof formulaText>;

/** Path of a value to a key of the messages. */
export type Faults = Record<string, string>;

/** Reads what was typed; each fault is noted under its path within the formula. */
export function readFormula(text: FormulaText, currency: string, faults: Faults): Formula {
  const weight = (name: string, typed: string) => {
    const read = typed === "" ? 0n : parseScaled(typed, WEIGHT_DECIMALS);
    if (read === null) faults[name] = "cost-weight-form";
    return read ?? 0n;
  };
  const amount = (name: "minimum" | "maximum") => {
    const read = text[name] === "" ? null : parseAmount(text[name], currency);
    if (read === null && text[name] !== "") faults[name] = "amount-form";
    return read;
  };
  return {
    kind: text.kind,
    weights: {
      equal: weight("weights.equal", text.weights.equal),
      population: weight("weights.population", text.weights.population),
      use: weight("weights.use", text.weights.use),
      tier: weight("weights.tier", text.weights.tier),
    },
    tiers: Array.from({ length: TIERS }, (_, at) => weight(`tiers.${at}`, text.tiers[at] ?? "")),
    minimum: amount("minimum"),
    maximum: amount("maximum"),
  };
}

/** A formula as it is typed and stored. */
export function writeFormula(formula: Formula, currency: string): FormulaText {
  const weight = (value: bigint) => (value === 0n ? "" : shortScaledText(value, WEIGHT_DECIMALS));
  const amount = (value: Minor | null) => (value === null ? "" : amountDecimal(value, currency));
  const { equal, population, use, tier } = formula.weights;
  return {
    kind: formula.kind,
    weights: {
      equal: weight(equal),
      population: weight(population),
      use: weight(use),
      tier: weight(tier),
    },
    tiers: formula.tiers.map(weight),
    minimum: amount(formula.minimum),
    maximum: amount(formula.maximum),
  };
}

/** The bases that count, with their weights: one alone, or those of a mixed formula that weigh something. */
export function weighedBases(
  formula: Pick<Formula, "kind" | "weights">,
): readonly { readonly basis: Basis; readonly weight: bigint }[] {
  const { kind, weights } = formula;
  if (kind !== "mixed") return [{ basis: kind, weight: 1n }];
  return bases
    .filter((basis) => weights[basis] > 0n)
    .map((basis) => ({ basis, weight: weights[basis] }));
}
