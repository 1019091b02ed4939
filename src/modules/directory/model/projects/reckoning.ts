import type { Minor } from "../amount.ts";
import type { BudgetLine, Contribution, Milestone, PartyKey, ProjectBook } from "./project.ts";

/** What of a budget was spent and is left; less than nought: more was spent than there was. */
export type LineMoney = { readonly budget: Minor; readonly spent: Minor; readonly left: Minor };

/** Money by line, and together; with `within`, only what was spent in these days counts. */
export function moneyOf(
  { line, expense }: Pick<ProjectBook, "line" | "expense">,
  within: { readonly from: string; readonly to: string } | null = null,
): {
  readonly lines: readonly (LineMoney & { readonly line: BudgetLine })[];
  readonly all: LineMoney;
} {
  const counted = expense.filter(({ on }) => !within || (within.from <= on && on <= within.to));
  const lines = line.map((one) => {
    const own = counted.filter((spent) => spent.line === one.id);
    const spent = sumOf(own.map(({ amount }) => amount));
    return { line: one, budget: one.budget, spent, left: one.budget - spent };
  });
  const budget = sumOf(lines.map((one) => one.budget));
  const spent = sumOf(lines.map((one) => one.spent));
  return { lines, all: { budget, spent, left: budget - spent } };
}

/** What a partner gives; hours in hundredths, `value` of money and hours together. */
export type Given = { readonly money: Minor; readonly hours: bigint; readonly value: Minor };
export type PartnerShare = {
  readonly party: PartyKey;
  readonly pledged: Given;
  readonly given: Given;
};

/** What was pledged and given, partner by partner in the order in which they first appear. */
export function sharesOf(contributions: readonly Contribution[]): readonly PartnerShare[] {
  const byParty = Map.groupBy(contributions, ({ party }) => party);
  return [...byParty].map(([party, own]) => ({
    party,
    pledged: together(own, "pledged"),
    given: together(own, "given"),
  }));
}

function together(own: readonly Contribution[], which: "pledged" | "given"): Given {
  const money = own.filter(({ kind }) => kind === "money").map((one) => one[which]);
  const hours = own.filter(({ kind }) => kind === "hours").map((one) => one[which]);
  return {
    money: sumOf(money),
    hours: sumOf(hours),
    value: sumOf(own.map((one) => valueOf(one, which))),
  };
}

/** Hours in kind count with their rate, rounded half up to the smallest unit of the currency. */
export function valueOf(contribution: Contribution, which: "pledged" | "given"): Minor {
  if (contribution.kind === "money") return contribution[which];
  return (contribution[which] * contribution.rate * 2n + 100n) / 200n;
}

export type MilestoneState = "done" | "done-late" | "late" | "ahead";

/** How a milestone stands on a day. */
export function stateOf({ due, doneOn }: Milestone, today: string): MilestoneState {
  if (doneOn !== null) return doneOn <= due ? "done" : "done-late";
  return due < today ? "late" : "ahead";
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
