import { z } from "zod";
import { isKnownCurrency } from "#standards/iso4217";
import { amountDecimal, type Minor, parseAmount, parseScaled } from "../amount.ts";
import { code, nameText } from "../parts.ts";
import {
  type Faults,
  type Formula,
  formulaText,
  readFormula,
  TIERS,
  writeFormula,
} from "./formula.ts";
import type { CostParty } from "./party.ts";

/** A cost that several libraries bear together, and what it is to be shared by. */
export type SharedCostFacts = {
  readonly name: z.output<typeof nameText>;
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly total: Minor;
  readonly note: string;
  readonly formula: Formula;
  /** By code. */
  readonly parties: readonly CostParty[];
};
export type SharedCost = SharedCostFacts & { readonly id: string };

const figure = z.string().trim().max(40, "too-long").default("");
const partyText = z.object({
  population: figure,
  use: figure,
  tier: figure,
  minimum: figure,
  maximum: figure,
});
type PartyText = z.output<typeof partyText>;

/** A shared cost as it is typed, and as it is carried from one network to another: numbers as decimal text. */
export const sharedCostText = z.object({
  name: nameText,
  year: z.coerce
    .number("cost-year-form")
    .int("cost-year-form")
    .min(1990, "cost-year-form")
    .max(2200, "cost-year-form"),
  currency: z.string().refine(isKnownCurrency, "currency-unknown"),
  total: figure,
  note: z.string().trim().max(2000, "too-long").default(""),
  formula: formulaText,
  /** Code of a library to its figures. */
  parties: z.record(code, partyText),
});
export type SharedCostText = z.output<typeof sharedCostText>;

/** A shared cost as it is carried from one network to another; `fixed`: its shares are. */
export const carriedCost = sharedCostText.extend({ fixed: z.boolean().default(false) });
export type CarriedCost = z.output<typeof carriedCost>;

/** What was typed, read; with a fault for each value that is none. */
export const sharedCostShape = sharedCostText.transform((text, context): SharedCostFacts => {
  const faults: Faults = {};
  const { currency } = text;
  const total = parseAmount(text.total, currency);
  if (total === null) faults["total"] = "amount-form";
  const inFormula: Faults = {};
  const formula = readFormula(text.formula, currency, inFormula);
  for (const [path, fault] of Object.entries(inFormula)) faults[`formula.${path}`] = fault;
  const parties = Object.entries(text.parties)
    .map(([library, typed]) => readParty(library, typed, currency, faults))
    .toSorted((a, b) => (a.library < b.library ? -1 : 1));
  for (const [path, message] of Object.entries(faults))
    context.addIssue({ code: "custom", path: path.split("."), message });
  return { ...text, total: total ?? 0n, formula, parties };
});

function readParty(library: string, text: PartyText, currency: string, faults: Faults): CostParty {
  const read = <Value>(
    name: keyof PartyText,
    parse: (typed: string) => Value | null,
    fault: string,
  ) => {
    if (text[name] === "") return null;
    const value = parse(text[name]);
    if (value === null) faults[`parties.${library}.${name}`] = fault;
    return value;
  };
  const whole = (typed: string) => parseScaled(typed, 0);
  const amount = (typed: string) => parseAmount(typed, currency);
  return {
    library,
    population: read("population", whole, "figure-form"),
    use: read("use", whole, "figure-form"),
    tier: read("tier", tierOf, "tier-form"),
    minimum: read("minimum", amount, "amount-form"),
    maximum: read("maximum", amount, "amount-form"),
  };
}

function tierOf(typed: string): number | null {
  const tier = Number(parseScaled(typed, 0) ?? 0n);
  return tier >= 1 && tier <= TIERS ? tier : null;
}

/** A shared cost as text, as `sharedCostShape` reads it. */
export function sharedCostAsText(cost: SharedCostFacts): SharedCostText {
  const { currency } = cost;
  const amount = (value: Minor | null) => (value === null ? "" : amountDecimal(value, currency));
  const said = (value: bigint | number | null) => value?.toString() ?? "";
  return {
    name: cost.name,
    year: cost.year,
    currency,
    total: amount(cost.total),
    note: cost.note,
    formula: writeFormula(cost.formula, currency),
    parties: Object.fromEntries(
      cost.parties.map((party) => [
        party.library,
        {
          population: said(party.population),
          use: said(party.use),
          tier: said(party.tier),
          minimum: amount(party.minimum),
          maximum: amount(party.maximum),
        },
      ]),
    ),
  };
}
