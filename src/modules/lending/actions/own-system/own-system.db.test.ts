import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { systemsOfTest } from "#test/peers/mock-system";
import { type Members, members } from "../../test/members.ts";
import type { RequesterAct } from "../../model/machines/requester.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import type { RequestRow } from "../../store/requests.ts";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { placeRequest } from "../place-request.ts";
import { checkReader } from "./check-reader.ts";
import { decide, openCalls, ownSystemCalls } from "./decide-call.ts";
import { makeCall } from "./make-call.ts";
import { resumeOverdueCalls } from "./overdue-calls.ts";
import { ownSystemAct } from "./own-system-act.ts";
import { ownSystemSet, saveOwnSystem, turnOwnSystem } from "./set-own-system.ts";
import { tryOwnSystem } from "./try-own-system.ts";

const MANARA = "ISIL:ZZ-MNRU";
const MERROW = "port-merrow";
let d: TestDeployment;
let m: Members;
let desk: Visitor;
let supplierDesk: Visitor;
let administrators: Record<string, Visitor>;
const { ncip, sip2, closeAll } = systemsOfTest();

beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  desk = await m.somebody(MERROW);
  supplierDesk = await m.somebody("manara");
  administrators = {
    [MERROW]: await m.somebody(MERROW, "library-administrator"),
    manara: await m.somebody("manara", "library-administrator"),
  };
});
afterAll(() => d.close());
afterEach(closeAll);

const accounts = { "*": "lib-1" };
const secret = { new: "sesame" };
const set = (code: string, settings: object) =>
  d.run(administrators[code] ?? desk, (ctx) =>
    saveOwnSystem(ctx, { settings: { accounts, ...settings }, secret }),
  );

async function place(): Promise<RequestRow> {
  const { id } = await m.library(MERROW);
  return d.run(desk, (ctx) =>
    placeRequest(ctx, id, {
      service: "Loan",
      citation: { title: "The lighthouse keepers", author: "Marisol Ferro" },
      reader: { name: "Ada", card: "1001" },
      suppliers: [MANARA],
    }),
  );
}

async function supplyOf({ number }: RequestRow): Promise<string> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select id from ill_supply where requesting_number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.id ?? "";
}

const supply = (id: string, act: SupplierAct, input = {}) =>
  d.run(supplierDesk, (ctx) => actOnSupply(ctx, id, act, input));
const request = (id: string, act: RequesterAct) => d.run(desk, (ctx) => actOnRequest(ctx, id, act));

/** Makes what is due, as the worker would. */
async function makeCalls(): Promise<void> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      call: string;
      library: string;
    }>`select id as call, library_id as library from own_system_call
      where state = 'waiting' order by made_at, id`.execute(ctx.tx),
  );
  for (const call of rows) await makeCall(d, call);
}

/** As if the pause before the next attempt were over. */
const timePasses = () =>
  d.asSystem((ctx) =>
    sql`update own_system_call set next_at = now() - interval '10 minutes' where state = 'waiting'`.execute(
      ctx.tx,
    ),
  );

const callsOf = (visitor: Visitor, about: { request?: string; supply?: string }) =>
  d.run(visitor, (ctx) => ownSystemCalls(ctx, about));

describe("a loan reaches into both libraries' own systems", () => {
  test("held, lent, received, renewed, returned, deleted, taken back", async () => {
    const [theirs, ours] = [
      await ncip({ password: "sesame", items: [{ barcode: "MN-1", title: "Keepers" }] }),
      await ncip({ password: "sesame" }),
    ];
    await set("manara", theirs.settings);
    await set(MERROW, ours.settings);
    const row = await place();
    const id = await supplyOf(row);
    await supply(id, "promise", { itemId: "MN-1" });
    await makeCalls();
    expect([...theirs.system.requests.values()]).toMatchObject([
      { barcode: "MN-1", user: "lib-1" },
    ]);
    await supply(id, "ship");
    await makeCalls();
    expect(theirs.system.items.get("MN-1")?.holder).toBe("lib-1");
    await request(row.id, "receive");
    await makeCalls();
    expect(ours.system.items.get(row.number)).toMatchObject({
      temporary: true,
      title: "The lighthouse keepers",
    });
    expect([...ours.system.requests.values()]).toMatchObject([{ user: "1001" }]);
    await request(row.id, "renew");
    await supply(id, "allow-renewal");
    await makeCalls();
    expect(theirs.system.items.get("MN-1")?.renewals).toBe(1);
    await request(row.id, "return");
    await makeCalls();
    expect(ours.system.items.has(row.number)).toBe(false);
    await supply(id, "check-in");
    await makeCalls();
    expect(theirs.system.items.get("MN-1")?.holder).toBeNull();
    const stand = await callsOf(supplierDesk, { supply: id });
    expect(stand.map(({ act, state }) => [act, state])).toEqual(
      ["request-item", "check-out", "renew", "check-in"].map((act) => [act, "done"]),
    );
    expect(await callsOf(desk, { request: row.id })).toMatchObject([
      { act: "accept-item", state: "done", answer: { barcode: row.number } },
      { act: "delete-item", state: "done" },
    ]);
  });

  test("nothing is noted for a library that does it by hand", async () => {
    await set("manara", { kind: "none" });
    const id = await supplyOf(await place());
    await supply(id, "ship", { itemId: "MN-2" });
    expect(await callsOf(supplierDesk, { supply: id })).toEqual([]);
  });

  test("of SIP2 what it can, the rest stays with people", async () => {
    const { system, settings } = await sip2({ items: [{ barcode: "MN-3", title: "Keepers" }] });
    await set("manara", settings);
    const id = await supplyOf(await place());
    await supply(id, "ship", { itemId: "MN-3" });
    await supply(id, "recall");
    await makeCalls();
    expect(system.items.get("MN-3")?.holder).toBe("lib-1");
    expect(await callsOf(supplierDesk, { supply: id })).toMatchObject([
      { act: "check-out", state: "done" },
    ]);
  });
});

describe("what could not be done", () => {
  const shipped = async (barcode: string, options: Parameters<typeof ncip>[0] = {}) => {
    const system = await ncip({ items: [{ barcode, title: "Keepers" }], ...options });
    await set("manara", system.settings);
    const id = await supplyOf(await place());
    await supply(id, "ship", { itemId: barcode });
    return { id, ...system };
  };
  const stand = async (id: string) => (await callsOf(supplierDesk, { supply: id }))[0];

  test("is tried again while the system is away, and never done twice by a lost answer", async () => {
    const script = { fault: "hang-up", faults: 2 } as const;
    const { id, system } = await shipped("F-1", { script });
    await makeCalls();
    expect(await stand(id)).toMatchObject({ state: "waiting", attempts: 1, reason: "unreachable" });
    await makeCalls();
    expect((await stand(id))?.attempts).toBe(1);
    await timePasses();
    await makeCalls();
    await timePasses();
    await makeCalls();
    expect(await stand(id)).toMatchObject({ state: "done", attempts: 3, reason: null, said: null });
    expect(system.items.get("F-1")).toMatchObject({ holder: "lib-1", renewals: 0 });
  });

  test("waits for a person after the last attempt, who has it tried again", async () => {
    const { id, system } = await shipped("F-2", { script: { fault: "hang-up", faults: 5 } });
    for (let n = 0; n < 5; n++) {
      await makeCalls();
      await timePasses();
    }
    const failed = await stand(id);
    expect(failed).toMatchObject({ state: "failed", attempts: 5, reason: "unreachable" });
    const { failed: list } = await d.run(supplierDesk, openCalls);
    expect(list.map((call) => call.id)).toContain(failed?.id);
    await d.run(supplierDesk, (ctx) => decide(ctx, failed?.id ?? "", "again"));
    await makeCalls();
    expect(await stand(id)).toMatchObject({ state: "done" });
    expect(system.items.get("F-2")?.holder).toBe("lib-1");
  });

  test("is a no of the system, at once, in its own words, and may be done by hand", async () => {
    const { id } = await shipped("F-3", { script: { answer: "not-for-loan" } });
    await makeCalls();
    const failed = await stand(id);
    expect(failed).toMatchObject({ state: "failed", reason: "not-for-loan" });
    expect(failed?.said).toContain("Item Does Not Circulate");
    await d.run(supplierDesk, (ctx) => decide(ctx, failed?.id ?? "", "by-hand"));
    expect(await stand(id)).toMatchObject({ state: "by-hand", said: null });
    await d.run(supplierDesk, (ctx) => decide(ctx, failed?.id ?? "", "undo"));
    expect(await stand(id)).toMatchObject({ state: "failed" });
    const other = await m.somebody("tres-rios");
    await expect(d.run(other, (ctx) => decide(ctx, failed?.id ?? "", "drop"))).rejects.toThrow(
      "not-found",
    );
  });

  test("is a library without an account, or a copy without a number", async () => {
    const { settings } = await ncip();
    await d.run(administrators["manara"] ?? desk, (ctx) =>
      saveOwnSystem(ctx, { settings, secret: "none" }),
    );
    const id = await supplyOf(await place());
    await supply(id, "ship", { itemId: "F-4" });
    await makeCalls();
    expect(await stand(id)).toMatchObject({ state: "failed", reason: "no-account" });
  });

  test("is made by somebody else where a process died, once only", async () => {
    const { id, system } = await shipped("F-5");
    const call = { call: (await stand(id))?.id ?? "", library: supplierDesk.library ?? "" };
    await timePasses();
    await d.asSystem(resumeOverdueCalls);
    await Promise.all([makeCall(d, call), makeCall(d, call), makeCall(d, call)]);
    expect(await stand(id)).toMatchObject({ state: "done", attempts: 1 });
    expect(system.items.get("F-5")?.holder).toBe("lib-1");
  });

  test("the same deed of the same turn is noted once", async () => {
    const { id } = await shipped("F-6");
    const library = supplierDesk.library ?? "";
    const note = (turn: number) =>
      d.run(supplierDesk, (ctx) => ownSystemAct(ctx, { library, act: "recall", supply: id, turn }));
    expect([await note(1), await note(1), await note(2)]).toEqual(["noted", "noted", "noted"]);
    expect(await callsOf(supplierDesk, { supply: id })).toHaveLength(3);
  });
});

describe("the settings", () => {
  test("keep the secret sealed, and not for another address", async () => {
    const { settings } = await ncip({ password: "sesame" });
    await set("manara", settings);
    const admin = administrators["manara"] ?? desk;
    const { rows } = await d.asSystem((ctx) =>
      sql<{ all: string }>`select own_system::text as all from own_system`.execute(ctx.tx),
    );
    expect(rows.map(({ all }) => all).join()).not.toContain("sesame");
    const again = (address: string) =>
      d.run(admin, (ctx) =>
        saveOwnSystem(ctx, { settings: { ...settings, accounts, address }, secret: "keep" }),
      );
    await again(settings.address);
    expect(await d.run(admin, ownSystemSet)).toMatchObject({ hasSecret: true, off: false });
    await expect(again("https://elsewhere.example/ncip")).rejects.toMatchObject({
      fields: { secret: "system-secret-again" },
    });
    await expect(again("http://elsewhere.example/ncip")).rejects.toMatchObject({
      fields: { address: "system-not-secured" },
    });
  });

  test("are tried without changing anything, and asked about readers", async () => {
    const { settings, system } = await ncip({ password: "sesame" });
    await set("manara", settings);
    const admin = administrators["manara"] ?? desk;
    const act: Parameters<typeof tryOwnSystem>[0]["act"] = (work) => d.run(admin, work);
    const visit = { act, services: d.services };
    const library = admin.library ?? "";
    expect(await tryOwnSystem(visit, library, { card: "1003", barcode: "b1" })).toMatchObject({
      user: { name: "Cy Blocked", blocks: ["Blocked by the library"] },
      item: { title: "First", status: "available" },
    });
    expect(await tryOwnSystem(visit, library, { card: "", barcode: "" })).toMatchObject({
      user: { reason: "unknown-user" },
      item: null,
    });
    expect(await checkReader(d, library, "1001")).toEqual({
      kind: "may-borrow",
      name: "Ada Reader",
    });
    expect(await checkReader(d, library, "1003")).toMatchObject({ kind: "blocked" });
    expect(await checkReader(d, library, "none")).toEqual({ kind: "unknown" });
    await d.run(admin, (ctx) => turnOwnSystem(ctx, false));
    expect(await checkReader(d, library, "1001")).toEqual({ kind: "unasked", reason: "not-set" });
    expect(system.requests.size).toBe(0);
  });

  test("and calls are the library's own, for those who work there", async () => {
    const counts = async (visitor: Visitor) => {
      const { rows } = await d.run(visitor, (ctx) =>
        sql<{
          n: number;
        }>`select (select count(*) from own_system)::int + (select count(*) from own_system_call)::int as n`.execute(
          ctx.tx,
        ),
      );
      return rows[0]?.n;
    };
    const library = supplierDesk.library ?? "";
    expect(await counts(supplierDesk)).toBeGreaterThan(1);
    expect(await counts({ principal: anonymous, library, locale: "en" })).toBe(0);
    expect(await counts(await m.somebody("manara", "reader"))).toBe(0);
    expect(await counts(await m.somebody("tres-rios"))).toBe(0);
    await expect(d.run(supplierDesk, ownSystemSet)).rejects.toThrow("forbidden");
  });
});
