import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemPrincipal } from "#kernel/access";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";
import { lookAtTheClock } from "../../jobs/desk-aging.ts";
import { readRequest, type RequestRow } from "../../store/requests.ts";
import { readSteps } from "../../store/steps.ts";
import { readSupply } from "../../store/supplies.ts";
import type { RequesterAct } from "../../model/machines/requester.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { asClock, doDueWork, dueWork } from "./aging.ts";
import { changeLendingSettings } from "../settings/lending-settings.ts";
import { lookedAt } from "./attention.ts";
import { deskWaiting } from "./queues.ts";

const MANARA = "ISIL:ZZ-MNRU";

let d: TestDeployment;
let desks: Desks;
let manara: AtDesk;
let merrow: AtDesk;
const software: Visitor = { principal: systemPrincipal("test"), library: null, locale: "en" };
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  manara = await desks.at("manara");
  merrow = await desks.at("port-merrow");
});
afterAll(() => d.close());

/** The world some days later. */
const inDays = (days: number) => (ctx: Ctx) => ({
  ...ctx,
  clock: { now: () => Temporal.Now.instant().add({ hours: 24 * days }) },
});

/** What the clock does if it is looked at so many days from now. */
async function clockIn(days: number): Promise<number> {
  const turn = inDays(days);
  const due = await d.run({ ...software, reach: "system" }, (ctx) => dueWork(turn(ctx)));
  return doDueWork(due, asClock(d.run, software, turn));
}

async function asked(): Promise<{ row: RequestRow; id: string }> {
  const row = await desks.place("port-merrow", [MANARA]);
  return { row, id: await desks.supplyOf(row, MANARA) };
}
const lend = (id: string, act: SupplierAct, input = {}) =>
  d.run(manara.visitor, (ctx) => actOnSupply(ctx, id, act, input));
const borrow = ({ id }: RequestRow, act: RequesterAct) =>
  d.run(merrow.visitor, (ctx) => actOnRequest(ctx, id, act));
const supplyNow = (id: string) => d.run(manara.visitor, (ctx) => readSupply(ctx, id));
const requestNow = ({ id }: RequestRow) => d.run(merrow.visitor, (ctx) => readRequest(ctx, id));
const events = async (id: string) =>
  (await d.asSystem((ctx) => readSteps(ctx, id))).map(({ event, actor }) => `${actor}: ${event}`);

describe("what is not answered within the service level", () => {
  test("calls a person on both sides, and reminds the supplier once", async () => {
    const { row, id } = await asked();
    expect(await clockIn(1)).toBe(0);
    const waiting = await d.run(merrow.visitor, deskWaiting);
    expect(await clockIn(30)).toBe(2);
    expect(await supplyNow(id)).toMatchObject({ state: "requested", attention: "unanswered" });
    expect(await requestNow(row)).toMatchObject({ state: "asking", attention: "unanswered" });
    expect(await d.run(merrow.visitor, deskWaiting)).toBe(waiting + 1);
    expect(await events(row.id)).toEqual(
      expect.arrayContaining(["aging: remind", "aging: attention"]),
    );
    expect(await events(id)).toContain("Port Merrow Public Library: reminds");
    expect(await clockIn(31)).toBe(0);
    await lend(id, "promise");
    expect((await supplyNow(id))?.attention).toBeNull();
  });

  test("does not call again somebody who has looked", async () => {
    const { id } = await asked();
    await clockIn(30);
    await d.run(manara.visitor, (ctx) => lookedAt(ctx, "lend", id));
    await clockIn(40);
    expect((await supplyNow(id))?.attention).toBeNull();
  });
});

test("a library that does not answer is passed over where ours has said so, and somebody else can be asked", async () => {
  const administrator = await desks.at("port-merrow", "library-administrator");
  const library = await desks.members.library("port-merrow");
  const set = (skipDays: number | null) =>
    d.run(administrator.visitor, (ctx) => changeLendingSettings(ctx, library, { skipDays }));
  const two = await desks.place("port-merrow", [MANARA, "ISIL:ZZ-TRES"]);
  const one = await desks.place("port-merrow", [MANARA]);
  await clockIn(30);
  expect(await requestNow(two)).toMatchObject({ state: "asking", supplier: MANARA });
  await set(5);
  await clockIn(6);
  expect(await requestNow(two)).toMatchObject({ supplier: MANARA });
  await clockIn(30);
  expect(await requestNow(two)).toMatchObject({ state: "asking", supplier: "ISIL:ZZ-TRES" });
  expect(await requestNow(one)).toMatchObject({ state: "asking", supplier: MANARA });
  await set(null);
});

test("what does not move calls a person after the days that the library has set", async () => {
  const { id } = await asked();
  await lend(id, "promise");
  await clockIn(2);
  expect((await supplyNow(id))?.attention).toBeNull();
  await clockIn(4);
  expect((await supplyNow(id))?.attention).toBe("unmoved");
});

describe("what is due back", () => {
  test("and is not, is overdue on both sides, once", async () => {
    const { row, id } = await asked();
    await lend(id, "ship", { dueAt: new Date(Date.now() + 5 * 86_400_000).toISOString() });
    await borrow(row, "receive");
    await clockIn(4);
    expect((await supplyNow(id))?.state).toBe("held");
    await clockIn(6);
    expect((await supplyNow(id))?.state).toBe("overdue");
    expect((await requestNow(row))?.state).toBe("overdue");
    await clockIn(7);
    expect((await events(id)).filter((event) => event === "aging: mark-overdue")).toHaveLength(1);
  });

  test("and asked to be renewed waits for its answer", async () => {
    const { row, id } = await asked();
    await lend(id, "ship", { dueAt: new Date(Date.now() + 86_400_000).toISOString() });
    await borrow(row, "receive");
    await borrow(row, "renew");
    await clockIn(2);
    expect((await supplyNow(id))?.state).toBe("renewal-asked");
  });
});

test("the job runs with nothing due, and with what is due", async () => {
  const { id } = await asked();
  const { run, services } = d;
  const job = { payload: {}, visitor: software, run, services, attempt: 1 };
  await lookAtTheClock(job);
  await lend(id, "ship", { dueAt: "2020-01-01T00:00:00Z" });
  await lookAtTheClock(job);
  expect((await supplyNow(id))?.state).toBe("overdue");
});
