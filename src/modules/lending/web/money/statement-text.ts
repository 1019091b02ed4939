import { ofMinor, toMinor } from "#standards/iso4217";
import type { LibraryStatement } from "../../actions/ledger/money-overview.ts";
import type { FiguresView } from "../figures/figures-view.ts";
import { signOf, unsigned } from "./money-tables.tsx";

/** Of which time a statement tells, and when it was issued. */
export function statementLead(
  { m, day, lastDay, firstDay }: FiguresView,
  { from, until, issued }: Pick<LibraryStatement, "from" | "until" | "issued">,
  library: string,
): string {
  const values = { library, until: lastDay(until), issued: day(issued) };
  return from === null
    ? m("statement-lead", values)
    : m("statement-lead-from", { ...values, from: firstDay(from) });
}

/** What is left after setting off, a sentence for each currency. */
export function statementResult(
  { m, money }: FiguresView,
  { positions }: Pick<LibraryStatement, "positions">,
): readonly string[] {
  const sums = new Map<string, bigint>();
  for (const { net, currency } of positions)
    sums.set(currency, (sums.get(currency) ?? 0n) + toMinor({ amount: net, currency }));
  return [...sums].map(([currency, minor]) => {
    const { amount } = ofMinor(minor, currency);
    const sign = signOf(amount, currency);
    if (sign === 0) return `${currency}: ${m("result-even")}`;
    const shown = money(unsigned(amount), currency);
    return m(sign > 0 ? "result-in" : "result-out", { amount: shown });
  });
}
