import type { Ctx } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import { type ChargeVerdict, judgeCharge } from "../../model/ledger/charge.ts";
import { linesOf, reversed } from "../../model/ledger/entry.ts";
import type { Tried } from "../../model/worth/step.ts";
import { findEntry } from "../../store/ledger/journal.ts";
import { setFactCost } from "../../store/worth/facts.ts";
import { bySoftware } from "../by-software.ts";
import { openAccounts } from "./accounts.ts";
import { book } from "./book.ts";

/** The charge for a request that was received: the requester owes it to the supplier. */
export type Bill = Tried & {
  /** As agreed or accepted; null: free. */
  readonly cost: Money | null;
  /** What the requester said it would pay at most; null: what was agreed. */
  readonly maximum: Money | null;
  readonly at: Temporal.Instant;
};
export type Billed = "billed" | Exclude<ChargeVerdict, "due">;

/**
 * Bills a request once, however often it is asked, when it is received and not above the maximum. What is
 * free makes no entry. @returns what became of it; `above-maximum` and `other-currency` booked nothing and
 * want a person's look. @throws RangeError for what is no amount of money.
 */
export async function bill(ctx: Ctx, { cost, maximum, at, ...tried }: Bill): Promise<Billed> {
  if (cost === null || tried.requester === tried.supplier) return "free";
  const verdict = judgeCharge(cost, maximum);
  if (verdict !== "due") return verdict;
  return bySoftware<Billed>(ctx, "lending charges", async (software) => {
    const parties = { debtor: tried.requester, creditor: tried.supplier };
    await openAccounts(software, [parties.debtor, parties.creditor]);
    const charge = { kind: "charge", ...parties, lines: linesOf(parties, cost) } as const;
    const key = keyOf(tried);
    const booked = await book(software, [{ ...charge, key, requestNumber: tried.number, at }]);
    if (booked > 0) await setFactCost(software, tried, cost);
    return "billed";
  });
}

/**
 * Takes the charge for a request back, as it was not supplied after all. Nothing happens where none was
 * billed, or it has been taken back already; what was taken back is not billed anew.
 */
export function reverse(ctx: Ctx, tried: Tried, reason: string): Promise<void> {
  return bySoftware(ctx, "lending charges", async (software) => {
    const entry = await findEntry(software, { key: keyOf(tried) });
    if (!entry) return;
    await book(software, [
      {
        kind: "reversal",
        debtor: entry.creditor,
        creditor: entry.debtor,
        requestNumber: entry.requestNumber,
        reverses: entry.id,
        reason,
        lines: reversed(entry.lines),
      },
    ]);
    await setFactCost(software, tried, null);
  });
}

function keyOf({ requester, number, supplier }: Tried): string {
  return JSON.stringify([requester, number, supplier]);
}
