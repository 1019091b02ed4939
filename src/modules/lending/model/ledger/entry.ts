import type { AgencyKey } from "#modules/directory";
import { type Money, ofMinor, toMinor } from "#standards/iso4217";

export type EntryKind = "charge" | "reversal" | "correction" | "payment";

/** What an entry does to one account; positive: in its favour. */
export type Line = { readonly agency: AgencyKey; readonly money: Money };

/** Whom an entry is between: after a charge the debtor owes the creditor. */
export type Parties = { readonly debtor: AgencyKey; readonly creditor: AgencyKey };

/** The lines by which the debtor owes the creditor an amount (more, where it owes already). */
export function linesOf({ debtor, creditor }: Parties, money: Money): readonly Line[] {
  const minor = toMinor(money);
  return [
    { agency: debtor, money: ofMinor(-minor, money.currency) },
    { agency: creditor, money: ofMinor(minor, money.currency) },
  ];
}

/** The lines that take others back. */
export function reversed(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ agency, money }) => ({
    agency,
    money: ofMinor(-toMinor(money), money.currency),
  }));
}

/** Whether lines sum to zero in each currency. */
export function isBalanced(lines: readonly Line[]): boolean {
  const sums = new Map<string, bigint>();
  for (const { money } of lines)
    sums.set(money.currency, (sums.get(money.currency) ?? 0n) + toMinor(money));
  return [...sums.values()].every((sum) => sum === 0n);
}
