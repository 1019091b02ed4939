import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { currencies } from "#standards/iso4217";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { storedVisitor } from "../testing/stored-visitor.ts";
import { type Bill, bill, reverse } from "./bill.ts";

let d: TestDeployment;
let north: Library;
const NORTH: AgencyKey = "COMMONSHELF:north";
const SOUTH: AgencyKey = "COMMONSHELF:south";
beforeAll(async () => {
  d = await testDeployment();
  north = await d.library("north");
  await d.library("south");
});
afterAll(() => d.close());

const eur = (amount: string) => ({ amount, currency: "EUR" });
const charge = (number: string, more: Partial<Bill> = {}): Bill => ({
  requester: NORTH,
  number,
  supplier: SOUTH,
  cost: eur("5.00"),
  maximum: eur("10.00"),
  at: Temporal.Instant.from("2026-03-01T09:00:00Z"),
  ...more,
});
const billed = (one: Bill) => d.asSystem((ctx) => bill(ctx, one));
const select = <Row>(query: ReturnType<typeof sql<Row>>) =>
  d.asSystem(async (ctx) => (await query.execute(ctx.tx)).rows);
const linesOf = (number: string) =>
  select(sql<{
    agency: string;
    amount: string;
    kind: string;
  }>`select l.agency, l.amount::float8::text as amount, e.kind
    from ledger_line l join ledger_entry e on e.id = l.entry_id
    where e.request_number = ${number} order by e.number, l.position`);

describe("a charge", () => {
  it("is booked once, however often and at once it is asked", async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => billed(charge("once"))));
    expect(many).toEqual(Array.from({ length: 8 }, () => "billed"));
    expect(await linesOf("once")).toEqual([
      { agency: NORTH, amount: "-5", kind: "charge" },
      { agency: SOUTH, amount: "5", kind: "charge" },
    ]);
  });

  it.each([
    ["above-maximum", { cost: eur("10.01") }],
    ["other-currency", { maximum: { amount: "99", currency: "USD" } }],
    ["free", { cost: null }],
    ["free", { cost: eur("0.00") }],
    ["free", { supplier: NORTH }],
  ] as const)("that is %s makes no entry", async (verdict, more) => {
    expect(await billed(charge(`not ${verdict}`, more))).toBe(verdict);
    expect(await linesOf(`not ${verdict}`)).toEqual([]);
  });

  it.each([
    ["billed", { cost: eur("10.00") }],
    ["billed", { maximum: null, cost: eur("99.99") }],
  ] as const)("up to the maximum, or without one, is booked", async (verdict, more) => {
    expect(await billed(charge(`due ${JSON.stringify(more)}`, more))).toBe(verdict);
  });

  it("of parts of a cent, or of no currency, is no charge", async () => {
    await expect(billed(charge("bad", { cost: eur("1.005") }))).rejects.toThrow(RangeError);
    const unknown = { amount: "1", currency: "XXX" };
    await expect(billed(charge("bad", { cost: unknown, maximum: null }))).rejects.toThrow(
      RangeError,
    );
    expect(await linesOf("bad")).toEqual([]);
  });

  it("is taken back once by an entry of its own, and not billed anew", async () => {
    await billed(charge("back"));
    const tried = charge("back");
    for (let turn = 0; turn < 3; turn++)
      await d.asSystem((ctx) => reverse(ctx, tried, "not supplied"));
    await billed(charge("back"));
    expect((await linesOf("back")).map(({ kind, amount }) => [kind, amount])).toEqual([
      ["charge", "-5"],
      ["charge", "5"],
      ["reversal", "5"],
      ["reversal", "-5"],
    ]);
    await d.asSystem((ctx) => reverse(ctx, charge("never billed"), "nothing"));
    expect(await linesOf("never billed")).toEqual([]);
  });
});

describe("the ledger", () => {
  it("sums to zero after any sequence, also when transactions break off", async () => {
    const agencies = [NORTH, SOUTH, "ISIL:ZZ-X", "ISIL:ZZ-Y"] as const;
    const money = fc.record({
      minor: fc.integer({ min: 0, max: 5000 }),
      currency: fc.constantFrom("EUR", "KWD", "JPY"),
    });
    const act = fc.record({
      what: fc.constantFrom("bill", "bill", "reverse"),
      broken: fc.boolean(),
      number: fc.constantFrom("p1", "p2", "p3", "p4"),
      requester: fc.constantFrom(...agencies),
      supplier: fc.constantFrom(...agencies),
      money,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        for (const { what, broken, number, requester, supplier, money: sum } of acts) {
          const cost = { amount: String(sum.minor), currency: sum.currency };
          const one = charge(number, { requester, supplier, cost, maximum: null });
          const work = d.asSystem(async (ctx) => {
            if (what === "bill") await bill(ctx, one);
            else await reverse(ctx, one, "test");
            if (broken) throw new Error("cut off");
          });
          await work.catch((fault: Error) => expect(fault.message).toBe("cut off"));
        }
        expect(
          await select(
            sql`select currency from ledger_line group by currency having sum(amount) <> 0`,
          ),
        ).toEqual([]);
        expect(
          await select(
            sql`select key from ledger_entry where kind = 'charge' group by key having count(*) > 1`,
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  const entry = (
    id: string,
    count: number,
  ) => sql`insert into ledger_entry (id, kind, debtor, creditor, at, booked_at, actor,
    line_count) values (${id}, 'correction', ${NORTH}, ${SOUTH}, now(), now(), 'test', ${count})`;
  const line = (id: string, position: number, agency: string, amount: string, currency = "EUR") =>
    sql`insert into ledger_line (entry_id, position, agency, amount, currency)
      values (${id}, ${position}, ${agency}, ${amount}, ${currency})`;
  const id = "019f0000-0000-7000-8000-000000000001";

  it.each([
    ["that does not balance", [entry(id, 2), line(id, 1, NORTH, "-5"), line(id, 2, SOUTH, "4.99")]],
    ["without lines", [entry(id, 2)]],
    ["with a line too many", [entry(id, 2), ...[1, 2, 3].map((n) => line(id, n, NORTH, "0.01"))]],
    ["in two currencies", [entry(id, 2), line(id, 1, NORTH, "-5"), line(id, 2, SOUTH, "5", "USD")]],
    [
      "in parts of the smallest unit",
      [entry(id, 2), line(id, 1, NORTH, "-0.005"), line(id, 2, SOUTH, "0.005")],
    ],
  ])("refuses an entry %s", async (_, statements) => {
    const written = d.asSystem(async (ctx) => {
      for (const one of statements) await one.execute(ctx.tx);
    });
    await expect(written).rejects.toThrow(/ledger entry/);
  });

  it("refuses lines put to an entry afterwards", async () => {
    await billed(charge("whole"));
    const added = d.asSystem((ctx) =>
      sql`insert into ledger_line (entry_id, position, agency, amount, currency)
        select entry_id, position + 2, agency, amount, currency from ledger_line
        where entry_id = (select id from ledger_entry where request_number = 'whole')`.execute(
        ctx.tx,
      ),
    );
    await expect(added).rejects.toThrow(/has not the lines it says/);
  });

  it.each([
    sql`update ledger_line set amount = -amount`,
    sql`delete from ledger_line`,
    sql`update ledger_entry set reason = 'other'`,
    sql`delete from ledger_entry`,
    sql`delete from ledger_account`,
    sql`truncate ledger_line`,
    sql`update currency set digits = 0`,
  ])("lets nobody change or remove what is booked", async (statement) => {
    await expect(d.asSystem((ctx) => statement.execute(ctx.tx))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("is written by the software only, whoever acts", async () => {
    const staff = d.visitor([{ role: "library-administrator", library: north.id }], north);
    const written = d.run(staff, (ctx) => entry(id, 2).execute(ctx.tx));
    await expect(written).rejects.toThrow(/row-level security/);
    expect(await d.run(staff, (ctx) => bill(ctx, charge("by staff")))).toBe("billed");
    expect(await linesOf("by staff")).toHaveLength(2);
  });

  it("shows a library what it is a party of, coordinators all, strangers nothing", async () => {
    await billed(charge("ours"));
    await billed(charge("theirs", { requester: "ISIL:ZZ-X" }));
    const seen = async (visitor: Parameters<typeof d.run>[0]) => {
      const { rows } = await d.run(visitor, (ctx) =>
        sql<{ number: string }>`select distinct e.request_number as number from ledger_entry e
          join ledger_line l on l.entry_id = e.id join ledger_account a on a.agency = l.agency
          where e.request_number in ('ours', 'theirs') order by 1`.execute(ctx.tx),
      );
      return rows.map(({ number }) => number);
    };
    const at = (role: "staff" | "reader") => storedVisitor(d, [{ role, library: north.id }], north);
    expect(await seen(await at("staff"))).toEqual(["ours"]);
    expect(await seen(await at("reader"))).toEqual([]);
    expect(await seen({ ...(await at("staff")), library: null })).toEqual([]);
    const coordinator = await storedVisitor(d, [{ role: "network-coordinator", library: null }]);
    expect(await seen(coordinator)).toEqual(["ours", "theirs"]);
  });

  it("knows the currencies that the code knows", async () => {
    const rows = await select(
      sql<{ code: string; digits: number }>`select code, digits from currency`,
    );
    expect(new Map(rows.map(({ code, digits }) => [code, digits]))).toEqual(new Map(currencies));
  });
});
