import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { actOnSupply } from "../../actions/act-on-supply.ts";
import { deskCounts, deskQueue, deskWaiting } from "../../actions/desk/queues.ts";
import { readQueueQuery } from "../../model/desk/queue-query.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU";
const LENDING = "/desk/manara/lending";

let d: TestDeployment;
let desks: Desks;
let manara: AtDesk;
let merrow: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  manara = await desks.at("manara");
  merrow = await desks.at("port-merrow");
});
afterAll(() => d.close());

const counts = (at: AtDesk) => d.run(at.visitor, deskCounts);

async function asked(title: string, acts: readonly (readonly [SupplierAct, object?])[] = []) {
  const row = await desks.place("port-merrow", [MANARA], { citation: { title } });
  const id = await desks.supplyOf(row, MANARA);
  for (const [act, input = {}] of acts)
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, id, act, input));
  return { row, id };
}

const rows = (at: AtDesk, query: Record<string, string>) =>
  d.run(at.visitor, (ctx) =>
    deskQueue(
      ctx,
      readQueueQuery((name) => query[name], "lend-answer"),
      "UTC",
    ),
  );

describe("who may look", () => {
  it.each(["", "/queue.csv", "/queue.xlsx"])("%s is for the staff of the library", async (path) => {
    const reader = await desks.at("manara", "reader");
    for (const one of [merrow, reader]) expect((await one.get(LENDING + path)).status).toBe(403);
    expect((await manara.get(LENDING + path)).status).toBe(200);
  });
});

describe("the queues", () => {
  it("teach what they are for while nothing waits", async () => {
    const { text } = await manara.get(LENDING);
    expect(text).toContain("Nothing waits here");
    expect(text).toContain("Your lending policy".toLowerCase());
  });

  it("count each side for itself, and the door counts what waits", async () => {
    await asked("Still to answer");
    await asked("On the shelf", [["promise"]]);
    await asked("In the parcel", [["pull", { itemId: "MN-1" }]]);
    await asked("On its way", [["ship", { itemId: "MN-2" }]]);
    expect(await counts(manara)).toMatchObject({
      "lend-answer": 1,
      "lend-pull": 1,
      "lend-ship": 1,
      "lend-others": 1,
      "borrow-receive": 0,
    });
    expect(await counts(merrow)).toMatchObject({
      "borrow-others": 3,
      "borrow-receive": 1,
      "lend-answer": 0,
    });
    expect(await d.run(manara.visitor, deskWaiting)).toBe(3);
    expect(await d.run(merrow.visitor, deskWaiting)).toBe(1);
    expect((await manara.get("/desk/manara")).text).toMatch(/desk-count">3<\/span>Lending/);
  });

  it("begin with the first in which something waits", async () => {
    const { text } = await merrow.get("/desk/port-merrow/lending");
    expect(text).toMatch(/<h2 id="queue">To receive<\/h2>/);
    expect(text).toContain("On its way");
  });

  it.each(locales)("speak %s", async (locale) => {
    const { status, text } = await manara.get(`${LENDING}?lang=${locale}&q=answer`);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${locale}"`);
    expect(text).not.toMatch(/>(undefined|null|NaN)</);
  });

  it("find by words, number, barcode and library, and nothing by a wildcard", async () => {
    const all = await rows(manara, { queue: "lend-answer" });
    const number = all.rows[0]?.number ?? "";
    for (const q of ["still ANSWER", number, "Port Merrow"])
      expect((await rows(manara, { queue: "lend-answer", q })).total, q).toBe(1);
    expect((await rows(manara, { queue: "lend-ship", q: "MN-1" })).total).toBe(1);
    for (const q of ["%", "_", "MN-2", String.raw`\ `])
      expect((await rows(manara, { queue: "lend-answer", q })).total, q).toBe(0);
  });

  it("narrow by service, library, branch and time left", async () => {
    await asked("A second one");
    const total = async (query: Record<string, string>) =>
      (await rows(manara, { queue: "lend-answer", ...query })).total;
    expect(await total({})).toBe(2);
    expect(await total({ service: "Copy" })).toBe(0);
    expect(await total({ service: "Loan", library: "ISIL:ZZ-PMPL" })).toBe(2);
    expect(await total({ library: "ISIL:ZZ-NOBODY" })).toBe(0);
    expect(await total({ branch: "MN-RARE" })).toBe(0);
    expect(await total({ level: "late" })).toBe(0);
    expect(await total({ level: "in-time" })).toBe(2);
  });

  it("are sorted as asked, the oldest first", async () => {
    const titles = async (sort: string) =>
      (await rows(manara, { queue: "lend-answer", sort })).rows.map(({ title }) => title);
    expect(await titles("age")).toEqual(["Still to answer", "A second one"]);
    expect(await titles("-age")).toEqual(["A second one", "Still to answer"]);
    expect(await titles("title")).toEqual(["A second one", "Still to answer"]);
    for (const sort of ["deadline", "library", "changed", "-deadline"])
      expect(await titles(sort)).toHaveLength(2);
  });

  it("can be taken along as a table", async () => {
    const { text, header } = await manara.get(`${LENDING}/queue.csv?queue=lend-ship`);
    expect(header("content-type")).toContain("text/csv");
    const lines = text.trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /In the parcel.*Port Merrow Public Library.*MN-1.*taken from the shelf/,
    );
  });

  it("answer what makes no sense with a queue", async () => {
    const { status } = await manara.get(`${LENDING}?queue=zzz&page=-1&sort=drop&level=x&q=%00`);
    expect(status).toBe(200);
    expect((await manara.get(`${LENDING}?page=99999`)).status).toBe(200);
  });
});

describe("saved views", () => {
  it("are kept, shared, taken away and brought back", async () => {
    const colleague = await desks.at("manara");
    const saved = await manara.post(`${LENDING}/views`, {
      name: "Late ones <b>",
      query: "queue=lend-answer&level=late&page=7&evil=1",
      shared: "on",
    });
    expect(saved.status).toBe(303);
    const told = await manara.get(saved.header("location") ?? "");
    expect(told.text).toContain("The view is kept.");
    expect(told.text).toContain("Late ones &lt;b&gt;");
    const { text } = await colleague.get(LENDING);
    expect(text).toContain('/lending?queue=lend-answer&amp;level=late"');
    expect(text).not.toContain("/removal");
    const [, path = ""] = /action="([^"]+\/removal)"/.exec(told.text) ?? [];
    expect((await colleague.post(path)).status).toBe(404);
    const removed = await manara.post(path, { back: LENDING });
    const gone = await manara.get(removed.header("location") ?? "");
    expect(gone.text).not.toContain("Late ones");
    const [, back = ""] = /action="([^"]+\/return)"/.exec(gone.text) ?? [];
    await manara.post(back);
    expect((await colleague.get(LENDING)).text).toContain("Late ones");
  });

  it("that are not shared are seen by nobody else", async () => {
    await manara.post(`${LENDING}/views`, { name: "Mine", query: "queue=lend-pull" });
    const colleague = await desks.at("manara");
    expect((await colleague.get(LENDING)).text).not.toContain(">Mine<");
  });
});
