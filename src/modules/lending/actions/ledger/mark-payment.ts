import { audit } from "#kernel/audit";
import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { linesOf } from "../../model/ledger/entry.ts";
import {
  addMark,
  addSettlement,
  findPayment,
  lockPayment,
  type PaymentState,
  removeMark,
  type Side,
} from "../../store/ledger/payments.ts";
import { bySoftware } from "../by-software.ts";
import { actorOf, book } from "./book.ts";
import { ownAgency } from "./who.ts";

/**
 * The visitor's library says that it has paid, or has got, a payment. When both sides say so it is booked;
 * of a foreign agency, which cannot say it here, nothing is waited for.
 */
export async function markPayment(ctx: Ctx, id: string): Promise<void> {
  const side = await ownSide(ctx, id);
  const { principal } = ctx;
  const person = principal.kind === "person" ? principal.id : null;
  await bySoftware(ctx, "lending payments", async (software) => {
    await lockPayment(software, id);
    await addMark(software, { payment: id, side, person, actor: actorOf(principal) });
    const payment = await findPayment(software, id);
    if (payment?.awaited.every((one) => payment.said.includes(one)))
      await settle(software, payment);
  });
  await audit(ctx, `lending.payment-marked-${side}`, id);
}

/** Takes the own mark back, as long as the payment is not booked. */
export async function unmarkPayment(ctx: Ctx, id: string): Promise<void> {
  const side = await ownSide(ctx, id);
  await bySoftware(ctx, "lending payments", async (software) => {
    await lockPayment(software, id);
    const payment = await findPayment(software, id);
    if (payment?.settled) throw refusal("payment-booked");
    await removeMark(software, id, side);
  });
  await audit(ctx, `lending.payment-unmarked-${side}`, id);
}

/** On which side of a payment the visitor's library is. @throws Refusal where it is on none. */
async function ownSide(ctx: Ctx, id: string): Promise<Side> {
  const agency = await ownAgency(ctx);
  const payment = isId(id) ? await findPayment(ctx, id) : null;
  if (payment?.payer === agency) return "payer";
  if (payment?.payee === agency) return "payee";
  throw new Refusal("not-found");
}

/** A payment takes from what the payer owes, and so from what the payee has to get. */
async function settle(
  ctx: Ctx,
  { id, payer, payee, amount, currency }: PaymentState,
): Promise<void> {
  const parties = { debtor: payee, creditor: payer };
  const key = `payment:${id}`;
  const lines = linesOf(parties, { amount, currency });
  await book(ctx, [{ kind: "payment", ...parties, lines, key }]);
  await addSettlement(ctx, id, key);
}
