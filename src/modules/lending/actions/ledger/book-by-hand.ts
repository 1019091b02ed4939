import { audit } from "#kernel/audit";
import { InvalidInput, Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { isCurrency, isMoney, type Money, toMinor } from "#standards/iso4217";
import { linesOf, type Parties, reversed } from "../../model/ledger/entry.ts";
import { findEntry, withoutAccount } from "../../store/ledger/journal.ts";
import { bySoftware } from "../by-software.ts";
import { memberAgencies, openAccounts } from "./accounts.ts";
import { book } from "./book.ts";
import { onlyCoordinators } from "./who.ts";

/** What a coordinator books by hand. */
export type HandEntry = {
  /** A correction: the first owes the second. A payment: the first has paid the second. */
  readonly kind: "correction" | "payment";
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
  /** Made with the form: what is sent twice is booked once. */
  readonly once: string;
};

const LONGEST_REASON = 500;

/**
 * Books a correction, or a payment that was made. @throws Refusal for who is no coordinator, InvalidInput
 * for what cannot be booked.
 */
export async function bookByHand(ctx: Ctx, typed: HandEntry): Promise<void> {
  onlyCoordinators(ctx);
  const { kind, reason, once } = typed;
  const { principal } = ctx;
  const { from, to, money } = await bySoftware(ctx, "ledger by hand", (all) => checked(all, typed));
  const parties =
    kind === "payment" ? { debtor: to, creditor: from } : { debtor: from, creditor: to };
  await bySoftware(ctx, "ledger by hand", async (software) => {
    await openAccounts(software, [from, to]);
    const lines = linesOf(parties, money);
    await book(software, [{ kind, ...parties, lines, reason, key: `form:${once}`, by: principal }]);
  });
  await audit(ctx, `lending.${kind}-booked`, `${from} ${to}`, { ...money, reason }, null);
}

/** Takes an entry back by another. @throws Refusal where there is none, or it has been taken back. */
export async function undoEntry(ctx: Ctx, id: string, reason: string): Promise<void> {
  onlyCoordinators(ctx);
  if (reason.trim() === "" || reason.length > LONGEST_REASON)
    throw new InvalidInput({ reason: "reason-missing" });
  const entry = isId(id) ? await findEntry(ctx, { id }) : null;
  if (!entry || entry.kind === "reversal") throw new Refusal("not-found");
  const parties: Parties = { debtor: entry.creditor, creditor: entry.debtor };
  const { requestNumber, lines } = entry;
  const { principal } = ctx;
  await bySoftware(ctx, "ledger by hand", (software) =>
    book(software, [
      {
        kind: "reversal",
        ...parties,
        lines: reversed(lines),
        requestNumber,
        reverses: id,
        reason,
        by: principal,
      },
    ]),
  );
  await audit(ctx, "lending.entry-reversed", id, { reason }, null);
}

async function checked(
  ctx: Ctx,
  { from, to, amount, currency, reason }: HandEntry,
): Promise<{ from: AgencyKey; to: AgencyKey; money: Money }> {
  const faults: Record<string, string> = {};
  const [payer, payee] = [await known(ctx, from), await known(ctx, to)];
  if (payer === null) faults["from"] = "agency-unknown";
  if (payee === null) faults["to"] = "agency-unknown";
  else if (payee === payer) faults["to"] = "same-agency";
  const money = { amount, currency };
  if (!isCurrency(currency)) faults["currency"] = "currency-unknown";
  else if (!isMoney(money) || toMinor(money) <= 0n) faults["amount"] = "amount-form";
  if (reason.trim() === "" || reason.length > LONGEST_REASON) faults["reason"] = "reason-missing";
  if (Object.keys(faults).length > 0 || payer === null || payee === null)
    throw new InvalidInput(faults);
  return { from: payer, to: payee, money };
}

/** A member, or another who has an account already. */
async function known(ctx: Ctx, text: string): Promise<AgencyKey | null> {
  const members = await memberAgencies(ctx);
  for (const agency of members.keys()) if (agency === text) return agency;
  const agency = text as AgencyKey;
  return (await withoutAccount(ctx, [agency])).length === 0 ? agency : null;
}
