import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { InvalidInput, Refusal } from "#kernel/access";
import type { Library, Visitor } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { paymentsWhere } from "../../store/ledger/payments.ts";
import { balances, openPositions } from "../../store/ledger/read-ledger.ts";
import { statementsWhere } from "../../store/ledger/read-statements.ts";
import { storedVisitor } from "../testing/stored-visitor.ts";
import { bill } from "./bill.ts";
import { bookByHand, undoEntry } from "./book-by-hand.ts";
import { issueNetting } from "./issue-netting.ts";
import { markPayment, unmarkPayment } from "./mark-payment.ts";
import { issueNow } from "./statements.ts";

let d: TestDeployment;
const codes = ["ada", "ben", "cleo"] as const;
const key = (code: string): AgencyKey => `COMMONSHELF:${code}`;
const [ADA, BEN, CLEO] = [key("ada"), key("ben"), key("cleo")];
const FOREIGN: AgencyKey = "ISIL:ZZ-FOREIGN";
const staff = new Map<string, Visitor>();
let coordinator: Visitor;

const staffAt = async (library: Library) =>
  storedVisitor(d, [{ role: "staff", library: library.id }], library);

beforeAll(async () => {
  d = await testDeployment();
  for (const code of codes) staff.set(key(code), await staffAt(await d.library(code)));
  coordinator = await storedVisitor(d, [{ role: "network-coordinator", library: null }]);
});
afterAll(() => d.close());

const as = (agency: AgencyKey) => staff.get(agency) ?? coordinator;
let month = Temporal.PlainDate.from("2020-01-01");
let number = 0;
/** Each test has a month of its own, long ago. */
beforeEach(() => {
  month = month.add({ months: 1 });
});
const start = () => month.toZonedDateTime("UTC").toInstant();
const owes = (debtor: AgencyKey, creditor: AgencyKey, amount: string, currency = "EUR") =>
  d.asSystem((ctx) =>
    bill(ctx, {
      requester: debtor,
      number: `n${++number}`,
      supplier: creditor,
      cost: { amount, currency },
      maximum: null,
      at: start().add({ hours: 5 }),
    }),
  );
const issue = () =>
  d.asSystem((ctx) =>
    issueNetting(ctx, month.add({ months: 1 }).toZonedDateTime("UTC").toInstant()),
  );
const paymentsOf = async (netting: number | null) =>
  (await d.asSystem((ctx) => paymentsWhere(ctx, { netting }))).map(
    ({ payer, payee, amount, currency, multilateral }) => ({
      payer,
      payee,
      money: `${Number(amount)} ${currency}`,
      multilateral,
    }),
  );

describe("a netting", () => {
  it("sets off among members, and leaves the payments that are still needed", async () => {
    await owes(ADA, BEN, "10.00");
    await owes(BEN, CLEO, "10.00");
    await owes(CLEO, ADA, "4.00");
    expect(await paymentsOf(await issue())).toEqual([
      { payer: ADA, payee: CLEO, money: "6 EUR", multilateral: true },
    ]);
  });

  it("sets off with a foreign agency pair by pair, and each currency for itself", async () => {
    await owes(ADA, FOREIGN, "9.00");
    await owes(FOREIGN, BEN, "9.00");
    await owes(BEN, ADA, "500", "JPY");
    expect(
      (await paymentsOf(await issue())).toSorted((a, b) => (a.payer < b.payer ? -1 : 1)),
    ).toEqual([
      { payer: ADA, payee: FOREIGN, money: "9 EUR", multilateral: false },
      { payer: BEN, payee: ADA, money: "500 JPY", multilateral: true },
      { payer: FOREIGN, payee: BEN, money: "9 EUR", multilateral: false },
    ]);
  });

  it("takes each entry once, however often and at once it is asked for", async () => {
    await owes(ADA, BEN, "3.00");
    const issued = await Promise.all([issue(), issue(), issue()]);
    expect(issued.filter((one) => one !== null)).toHaveLength(1);
    expect(await issue()).toBeNull();
  });

  it("stays as it was issued; what is corrected later goes into the next", async () => {
    await owes(ADA, BEN, "8.00");
    const first = await issue();
    await owes(ADA, BEN, "1.50");
    month = month.add({ months: 1 });
    const next = await issue();
    expect(await paymentsOf(first)).toMatchObject([{ money: "8 EUR" }]);
    expect(await paymentsOf(next)).toMatchObject([{ money: "1.5 EUR" }]);
    const changed = d.asSystem((ctx) => sql`update netting_payment set amount = 1`.execute(ctx.tx));
    await expect(changed).rejects.toThrow(/permission denied/);
  });

  it("numbers the statements of each library without gaps, and shows it its own only", async () => {
    await owes(BEN, CLEO, "2.00");
    await issue();
    for (const code of codes) {
      const seen = await d.run(as(key(code)), (ctx) => statementsWhere(ctx, {}));
      expect(new Set(seen.map(({ agency }) => agency))).toEqual(new Set([key(code)]));
      expect(seen.map(({ statement }) => statement)).toEqual(
        Array.from({ length: seen.length }, (_, index) => seen.length - index),
      );
    }
  });
});

describe("a payment", () => {
  const open = async () => {
    await owes(ADA, BEN, "7.00");
    const netting = await issue();
    const [payment] = await d.asSystem((ctx) => paymentsWhere(ctx, { netting }));
    return payment?.id ?? "";
  };
  const find = async (id: string) =>
    (await d.asSystem((ctx) => paymentsWhere(ctx, {}))).find((one) => one.id === id);
  const balanceOf = async (agency: AgencyKey) =>
    Number(
      (await d.asSystem((ctx) => balances(ctx, agency))).find(({ currency }) => currency === "EUR")
        ?.amount,
    );

  it("is booked when both sides say so, once", async () => {
    const id = await open();
    const before = await balanceOf(ADA);
    await d.run(as(ADA), (ctx) => markPayment(ctx, id));
    expect(await find(id)).toMatchObject({ received: null, settled: null });
    await Promise.all([1, 2, 3].map(() => d.run(as(BEN), (ctx) => markPayment(ctx, id))));
    expect((await find(id))?.settled).toBeInstanceOf(Date);
    expect(await balanceOf(ADA)).toBe(before + 7);
    const back = d.run(as(BEN), (ctx) => unmarkPayment(ctx, id));
    await expect(back).rejects.toThrow(Refusal);
  });

  it("is taken back by its side before it is booked, and is nobody else's", async () => {
    const id = await open();
    await d.run(as(ADA), (ctx) => markPayment(ctx, id));
    await d.run(as(ADA), (ctx) => unmarkPayment(ctx, id));
    expect(await find(id)).toMatchObject({ paid: null });
    await expect(d.run(as(CLEO), (ctx) => markPayment(ctx, id))).rejects.toThrow(Refusal);
    await expect(d.run(as(ADA), (ctx) => markPayment(ctx, "x"))).rejects.toThrow(Refusal);
  });

  it("with a foreign agency needs the member's word only, and is no part of the next netting", async () => {
    await owes(CLEO, FOREIGN, "6.00");
    const netting = await issue();
    const [payment] = await d.asSystem((ctx) => paymentsWhere(ctx, { netting }));
    await d.run(as(CLEO), (ctx) => markPayment(ctx, payment?.id ?? ""));
    expect((await find(payment?.id ?? ""))?.settled).toBeInstanceOf(Date);
    expect(await d.asSystem((ctx) => openPositions(ctx, CLEO))).toEqual([]);
  });
});

describe("entries by hand", () => {
  const typed = {
    kind: "correction",
    from: ADA,
    to: BEN,
    amount: "2.50",
    currency: "EUR",
    reason: "Book damaged",
    once: "a",
  } as const;
  const entries = () =>
    d.run(coordinator, async (ctx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from ledger_entry where reason = 'Book damaged'`.execute(ctx.tx);
      return rows;
    });

  it("are booked once for each form, and undone by another entry", async () => {
    await d.run(coordinator, (ctx) => bookByHand(ctx, typed));
    await d.run(coordinator, (ctx) => bookByHand(ctx, typed));
    const [entry] = await entries();
    expect(await entries()).toHaveLength(1);
    expect(await d.run(as(ADA), (ctx) => openPositions(ctx, ADA))).toMatchObject([
      { counterparty: BEN, amount: "-2.5000" },
    ]);
    for (let turn = 0; turn < 2; turn++)
      await d.run(coordinator, (ctx) => undoEntry(ctx, entry?.id ?? "", "Found undamaged"));
    expect(
      (await d.run(as(ADA), (ctx) => openPositions(ctx, ADA))).map(({ amount }) => Number(amount)),
    ).toEqual([0]);
  });

  it("are for coordinators", async () => {
    const refused = d.run(as(ADA), (ctx) => bookByHand(ctx, { ...typed, once: "b" }));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(d.run(as(ADA), issueNow)).rejects.toThrow(Refusal);
  });

  it.each([
    ["amount", { amount: "0" }],
    ["amount", { amount: "-3" }],
    ["amount", { amount: "1.005" }],
    ["currency", { currency: "XXX" }],
    ["from", { from: "ISIL:NOBODY" }],
    ["to", { to: ADA }],
    ["reason", { reason: " " }],
  ])("say what is wrong with the %s", async (field, wrong) => {
    const fault = await d
      .run(coordinator, (ctx) => bookByHand(ctx, { ...typed, ...wrong, once: "c" }))
      .catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(InvalidInput);
    expect(fault).toHaveProperty(`fields.${field}`);
  });
});

it("whatever is booked and netted, what is open and what is to be paid is the balance of each", async () => {
  const agency = fc.constantFrom(ADA, BEN, CLEO, FOREIGN);
  const act = fc.oneof(
    fc.record({ debtor: agency, creditor: agency, cents: fc.integer({ min: 1, max: 3000 }) }),
    fc.constant("issue" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      for (const one of acts)
        if (one === "issue") {
          await issue();
          month = month.add({ months: 1 });
        } else await owes(one.debtor, one.creditor, (one.cents / 100).toFixed(2));
      for (const party of [ADA, BEN, CLEO, FOREIGN]) {
        const cents = (amount: string | undefined) => Math.round(Number(amount ?? 0) * 100);
        const inEuro = ({ currency }: { currency: string }) => currency === "EUR";
        const [all, open, due] = await d.asSystem(async (ctx) => [
          (await balances(ctx, party)).filter(inEuro),
          (await openPositions(ctx, party)).filter(inEuro),
          (await paymentsWhere(ctx, { agency: party }))
            .filter(inEuro)
            .filter(({ settled }) => !settled),
        ]);
        const toPay = due.reduce(
          (sum, { payer, amount }) => sum + (payer === party ? -1 : 1) * cents(amount),
          0,
        );
        const standing = open.reduce((sum, { amount }) => sum + cents(amount), 0);
        expect(standing + toPay).toBe(cents(all[0]?.amount));
      }
    }),
    { numRuns: 12 },
  );
});
