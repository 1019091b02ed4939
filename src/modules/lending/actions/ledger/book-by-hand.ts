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
  if (!isReason(reason)) throw new InvalidInput({ reason: "reason-missing" });
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
  typed: HandEntry,
): Promise<{ from: AgencyKey; to: AgencyKey; money: Money }> {
  const { amount, currency } = typed;
  const [from, to] = [await known(ctx, typed.from), await known(ctx, typed.to)];
  const faults = { ...partyFaults(from, to), ...textFaults(typed) };
  if (Object.keys(faults).length > 0 || from === null || to === null)
    throw new InvalidInput(faults);
  return { from, to, money: { amount, currency } };
}

function partyFaults(from: AgencyKey | null, to: AgencyKey | null): Record<string, string> {
  return {
    ...(from === null ? { from: "agency-unknown" } : {}),
    ...(to === null ? { to: "agency-unknown" } : {}),
    ...(to !== null && to === from ? { to: "same-agency" } : {}),
  };
}

function textFaults({ amount, currency, reason }: HandEntry): Record<string, string> {
  const counts = isCurrency(currency) && isMoney({ amount, currency });
  const some = counts && toMinor({ amount, currency }) > 0n;
  return {
    ...(isCurrency(currency) ? {} : { currency: "currency-unknown" }),
    ...(isCurrency(currency) && !some ? { amount: "amount-form" } : {}),
    ...(isReason(reason) ? {} : { reason: "reason-missing" }),
  };
}

function isReason(reason: string): boolean {
  return reason.trim() !== "" && reason.length <= LONGEST_REASON;
}

/** A member, or another who has an account already. */
async function known(ctx: Ctx, text: string): Promise<AgencyKey | null> {
  const members = await memberAgencies(ctx);
  for (const agency of members.keys()) if (agency === text) return agency;
  const agency = text as AgencyKey;
  return (await withoutAccount(ctx, [agency])).length === 0 ? agency : null;
}
