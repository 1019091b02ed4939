import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import type { RequesterAct } from "../model/machines/requester.ts";
import type { SupplierAct } from "../model/machines/supplier.ts";
import { readRota } from "../store/rota-entries.ts";
import { readRequest, type RequestRow } from "../store/requests.ts";
import { readSteps } from "../store/steps.ts";
import type { SupplyRow } from "../store/supplies.ts";
import { type Members, members } from "../test/members.ts";
import { actOnRequest } from "./act-on-request.ts";
import { actOnSupply } from "./act-on-supply.ts";
import { type PlaceInput, placeRequest } from "./place-request.ts";

const MANARA = "ISIL:ZZ-MNRU";
const TRES_RIOS = "ISIL:ZZ-TRES";

let d: TestDeployment;
let m: Members;
let merrow: Visitor;
let reader: Visitor;
let desks: Record<string, Visitor>;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  merrow = await m.somebody("port-merrow");
  reader = await m.somebody("port-merrow", "reader");
  desks = { [MANARA]: await m.somebody("manara"), [TRES_RIOS]: await m.somebody("tres-rios") };
});
afterAll(() => d.close());

const citation = { title: "The lighthouse keepers", author: "Marisol Ferro" };

const wish = (input: Partial<PlaceInput> = {}): PlaceInput => ({
  service: "Loan",
  citation,
  suppliers: [MANARA, TRES_RIOS],
  ...input,
});

async function place(input: Partial<PlaceInput> = {}): Promise<RequestRow> {
  const { id } = await m.library("port-merrow");
  return d.run(merrow, (ctx) => placeRequest(ctx, id, wish(input)));
}

const request = (id: string, act: RequesterAct, input = {}) =>
  d.run(merrow, (ctx) => actOnRequest(ctx, id, act, input));

async function supplyOf(row: RequestRow, supplier: string): Promise<SupplyRow> {
  const { rows } = await d.asSystem((ctx) =>
    sql<SupplyRow>`select id, state, due_at as "dueAt", item_id as "itemId" from ill_supply
      where requesting_number = ${row.number} and supplier = ${supplier}`.execute(ctx.tx),
  );
  if (!rows[0]) throw new Error(`${supplier} was not asked`);
  return rows[0];
}

async function supply(row: RequestRow, supplier: string, act: SupplierAct, input = {}) {
  const { id } = await supplyOf(row, supplier);
  const desk = desks[supplier];
  if (!desk) throw new Error(`no desk at ${supplier}`);
  return d.run(desk, (ctx) => actOnSupply(ctx, id, act, input));
}

const now = (row: RequestRow) =>
  d.asSystem(async (ctx) => {
    const found = await readRequest(ctx, row.id);
    if (!found) throw new Error("gone");
    return found;
  });

describe("a loan between two members", () => {
  test("from the first word to the last, both sides the same at every moment", async () => {
    const row = await place();
    expect(row).toMatchObject({ state: "asking", supplier: MANARA });
    expect(await supply(row, MANARA, "promise")).toMatchObject({ state: "pulling" });
    expect(await now(row)).toMatchObject({ state: "promised" });
    await supply(row, MANARA, "pull", { itemId: "MN-0001", callNumber: "823 FER" });
    const shipped = await supply(row, MANARA, "ship");
    expect(shipped.state).toBe("shipped");
    expect(await now(row)).toMatchObject({
      state: "shipped",
      itemId: "MN-0001",
      dueAt: shipped.dueAt,
    });
    await request(row.id, "receive");
    expect(await supplyOf(row, MANARA)).toMatchObject({ state: "held" });
    await request(row.id, "renew");
    const renewed = await supply(row, MANARA, "allow-renewal");
    expect(renewed.dueAt?.getTime()).toBeGreaterThan(shipped.dueAt?.getTime() ?? 0);
    expect(await now(row)).toMatchObject({ state: "received", dueAt: renewed.dueAt });
    await request(row.id, "forward", { note: "to the branch at the harbour" });
    expect(await now(row)).toMatchObject({ state: "received" });
    await supply(row, MANARA, "recall");
    expect(await now(row)).toMatchObject({ state: "recalled" });
    await request(row.id, "return");
    expect(await supplyOf(row, MANARA)).toMatchObject({ state: "returning" });
    await supply(row, MANARA, "check-in");
    expect(await now(row)).toMatchObject({ state: "completed" });
    const steps = await d.run(merrow, (ctx) => readSteps(ctx, row.id));
    expect(steps.map(({ event }) => event)).toEqual([
      "placed",
      "ask",
      "says-will-supply",
      "says-loaned",
      "receive",
      "renew",
      "says-renew-yes",
      "forward",
      "says-recalled",
      "return",
      "says-loan-completed",
    ]);
  });

  test("a no goes to the next library, and the last no ends it", async () => {
    const row = await place();
    await supply(row, MANARA, "refuse", { reason: "NotOnShelf" });
    expect(await now(row)).toMatchObject({ state: "asking", supplier: TRES_RIOS });
    await supply(row, TRES_RIOS, "refuse", { reason: "PolicyProblem" });
    expect(await now(row)).toMatchObject({ state: "unfilled", reason: "PolicyProblem" });
    const rota = await d.run(merrow, (ctx) => readRota(ctx, row.id));
    expect(rota.map(({ state, reason }) => [state, reason])).toEqual([
      ["unfilled", "NotOnShelf"],
      ["unfilled", "PolicyProblem"],
    ]);
  });

  test("conditions are accepted or declined", async () => {
    const one = await place();
    await supply(one, MANARA, "set-conditions", { conditions: "LibraryUseOnly" });
    expect(await now(one)).toMatchObject({ state: "conditional", conditions: "LibraryUseOnly" });
    await request(one.id, "accept-conditions");
    expect(await supplyOf(one, MANARA)).toMatchObject({ state: "pulling" });
    const other = await place();
    await supply(other, MANARA, "set-conditions", { conditions: "LibraryUseOnly" });
    await request(other.id, "decline-conditions");
    expect(await supplyOf(other, MANARA)).toMatchObject({ state: "cancelled" });
    expect(await now(other)).toMatchObject({ state: "asking", supplier: TRES_RIOS });
  });

  test("a cost above what was said is a condition, the agreed one is none", async () => {
    const row = await place({ maxCost: { amount: "5.00", currency: "EUR" } });
    await supply(row, MANARA, "promise", { cost: { amount: "7.50", currency: "EUR" } });
    expect(await now(row)).toMatchObject({ state: "conditional", offeredCost: "7.50" });
    const cheap = await place({ maxCost: { amount: "5.00", currency: "EUR" } });
    await supply(cheap, MANARA, "promise", { cost: { amount: "4", currency: "EUR" } });
    expect(await now(cheap)).toMatchObject({ state: "promised" });
  });

  test("cancelling crosses shipping: it is lent, and never both", async () => {
    const row = await place();
    await supply(row, MANARA, "promise");
    await request(row.id, "cancel");
    expect(await now(row)).toMatchObject({ state: "cancelling" });
    await supply(row, MANARA, "ship", { itemId: "MN-0002" });
    expect(await now(row)).toMatchObject({ state: "shipped" });
    expect(await supplyOf(row, MANARA)).toMatchObject({ state: "shipped" });
    await expect(supply(row, MANARA, "allow-cancel")).rejects.toMatchObject({ code: "not-now" });
  });

  test("what a passed-over library says comes late, and moves nothing", async () => {
    const row = await place();
    await supply(row, MANARA, "promise");
    await request(row.id, "skip");
    expect(await now(row)).toMatchObject({ state: "asking", supplier: TRES_RIOS });
    await supply(row, MANARA, "ship", { itemId: "MN-0003" });
    expect(await now(row)).toMatchObject({ state: "asking", attention: "late-loan" });
  });

  test("no copy goes out twice", async () => {
    const [one, two] = [await place(), await place()];
    await supply(one, MANARA, "pull", { itemId: "MN-0009" });
    await expect(supply(two, MANARA, "pull", { itemId: "MN-0009" })).rejects.toMatchObject({
      code: "item-out",
    });
    expect(await supplyOf(two, MANARA)).toMatchObject({ state: "requested", itemId: null });
  });

  test("lost, damaged and said to be returned", async () => {
    for (const [act, state] of [
      ["report-lost", "lost"],
      ["report-damaged", "damaged"],
      ["claim-returned", "claimed-returned"],
    ] as const) {
      const row = await place();
      await supply(row, MANARA, "ship", { itemId: `MN-${act}` });
      await request(row.id, "receive");
      await request(row.id, act, { note: "on the bus" });
      expect(await supplyOf(row, MANARA)).toMatchObject({ state });
      await supply(row, MANARA, "write-off");
      expect(await now(row)).toMatchObject({ state: "completed-without-return" });
    }
  });

  test("a copy is delivered and billed once, when it is received", async () => {
    const row = await place({ service: "Copy", maxCost: { amount: "6.00", currency: "EUR" } });
    await expect(supply(row, MANARA, "ship")).rejects.toMatchObject({ code: "not-now" });
    await supply(row, MANARA, "deliver");
    expect(await now(row)).toMatchObject({ state: "delivered", offeredCost: "4" });
    await request(row.id, "receive");
    expect(await now(row)).toMatchObject({ state: "completed", attention: null });
    const { rows } = await d.asSystem((ctx) =>
      sql<{ debtor: string; creditor: string }>`select debtor, creditor from ledger_entry
        where request_number = ${row.number}`.execute(ctx.tx),
    );
    expect(rows).toEqual([{ debtor: "ISIL:ZZ-PMPL", creditor: MANARA }]);
  });
});

describe("who sees and does what", () => {
  test("the lender's rows and messages hold nothing of the reader", async () => {
    const { id } = await m.library("port-merrow");
    const row = await d.run(reader, (ctx) => placeRequest(ctx, id, { service: "Loan", citation }));
    const asked = await place({
      reader: { name: "Ada Quill", card: "P-4711", contact: "ada@x.example" },
    });
    const seen = await d.run(desks[MANARA] ?? merrow, async (ctx) => {
      const tables = ["ill_request", "ill_reader", "ill_supply", "ill_message", "ill_step"];
      const texts = await Promise.all(
        tables.map((table) =>
          sql<{ t: string }>`select t::text as t from ${sql.table(table)} t`.execute(ctx.tx),
        ),
      );
      return texts.map(({ rows }) => rows.map(({ t }) => t).join("\n"));
    });
    expect(seen[0]).toBe("");
    expect(seen[1]).toBe("");
    expect(seen.join("\n")).not.toMatch(/Ada Quill|P-4711|ada@x/);
    expect(seen[2]).toContain(asked.number);
    expect(row.state).toBe("unfilled");
  });

  test("a reader sees and cancels their own request, and no other", async () => {
    const { id } = await m.library("port-merrow");
    const { state, ...row } = await d.run(reader, (ctx) =>
      placeRequest(ctx, id, { service: "Loan", citation }),
    );
    expect(state).toBe("unfilled");
    expect(await d.run(reader, (ctx) => readRequest(ctx, row.id))).toMatchObject({ id: row.id });
    const other = await place();
    expect(await d.run(reader, (ctx) => readRequest(ctx, other.id))).toBeNull();
    const act = d.run(reader, (ctx) => actOnRequest(ctx, other.id, "cancel"));
    await expect(act).rejects.toMatchObject({ code: "not-found" });
  });

  test("a stranger sees nothing, though they stand at the library's page", async () => {
    const { id } = await m.library("port-merrow");
    const stranger: Visitor = { principal: anonymous, library: id, locale: "en" };
    const { rows } = await d.run(stranger, (ctx) =>
      sql`select 1 from ill_request union all select 1 from ill_supply union all select 1 from ill_message`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toEqual([]);
  });
});
