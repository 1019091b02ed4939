import { isCurrency } from "#standards/iso4217";
import { amountIn, dayIn, type Wish, type WishField } from "./typed-wish.ts";

/** Where a wish is looked at: what can be chosen, and which day it is. */
export type WishScene = {
  /** Codes of the pick-up places; empty: none is asked for. */
  readonly branches: readonly string[];
  readonly today: Temporal.PlainDate;
  readonly inCatalogue: boolean;
  readonly want: "loan" | "copy";
};

/** Nobody waits longer; a year further off was mistyped. */
const MOST_YEARS = 5;

const rules: readonly ((wish: Wish, scene: WishScene) => readonly [WishField, string] | null)[] = [
  ({ title }, { inCatalogue }) =>
    !inCatalogue && title === "" ? ["title", "title-missing"] : null,
  ({ part, pages }, { want }) =>
    want === "copy" && part === "" && pages === "" ? ["part", "part-missing"] : null,
  ({ pickup }, { branches }) =>
    branches.length > 0 && !branches.includes(pickup) ? ["pickup", "choice-unknown"] : null,
  (wish, { today }) => {
    const fault = dayFault(wish["needed-by"], today);
    return fault === null ? null : ["needed-by", fault];
  },
  (wish) => {
    const cost = wish["max-cost"];
    const right = amountIn(cost) !== null && isCurrency(wish["max-currency"]);
    return cost === "" || right ? null : ["max-cost", "money-form"];
  },
  (wish) => {
    const more = wish["reader-card"] + wish["reader-contact"] + wish["send-directly"];
    return more !== "" && wish["reader-name"] === "" ? ["reader-name", "name-missing"] : null;
  },
  (wish) =>
    wish["send-directly"] !== "" && wish["reader-contact"] === ""
      ? ["reader-contact", "contact-missing"]
      : null,
];

/** What is wrong with a wish: a code for each field. */
export function wishFaults(wish: Wish, scene: WishScene): Readonly<Record<string, string>> {
  const found = rules.map((rule) => rule(wish, scene)).filter((fault) => fault !== null);
  return Object.fromEntries(found);
}

function dayFault(typed: string, today: Temporal.PlainDate): string | null {
  if (typed === "") return null;
  const day = dayIn(typed);
  if (day === null || day.year > today.year + MOST_YEARS) return "date-form";
  return Temporal.PlainDate.compare(day, today) < 0 ? "date-past" : null;
}
