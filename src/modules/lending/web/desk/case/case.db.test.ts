import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { newId } from "#kernel/ids";
import { readAudit } from "#kernel/audit";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type AtDesk, type Desks, openDesks } from "../../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU";
const TRES_RIOS = "ISIL:ZZ-TRES";
const OUR = "/desk/manara/lending";
const THEIR = "/desk/port-merrow/lending";

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

async function asked(input: Parameters<Desks["place"]>[2] = {}) {
  const row = await desks.place("port-merrow", [MANARA, TRES_RIOS], input);
  return {
    request: `${THEIR}/requests/${row.id}`,
    supply: `${OUR}/supplies/${await desks.supplyOf(row, MANARA)}`,
  };
}

/** Posts an act, and reads the page that it leads to. */
async function done(at: AtDesk, page: string, act: string, fields = {}): Promise<string> {
  const answer = await at.post(`${page}/acts/${act}`, fields);
  expect([act, answer.status]).toEqual([act, 303]);
  return (await at.get(answer.header("location") ?? "")).text;
}

describe("the page of a request", () => {
  it("is for the library itself, in both roles", async () => {
    const { request, supply } = await asked();
    expect((await manara.get(supply)).status).toBe(200);
    expect((await merrow.get(request)).status).toBe(200);
    expect((await merrow.get(supply)).status).toBe(403);
    const [, id = ""] = supply.split("/supplies/");
    expect((await merrow.get(`${THEIR}/supplies/${id}`)).status).toBe(404);
    expect((await merrow.post(`${THEIR}/supplies/${id}/acts/promise`)).status).toBe(404);
    for (const bad of [newId(), "x", "%00"])
      expect((await merrow.get(`${THEIR}/requests/${bad}`)).status, bad).toBe(404);
  });

  it.each(locales)("speaks %s on both sides", async (locale) => {
    const { request, supply } = await asked();
    for (const [at, page] of [
      [merrow, request],
      [manara, supply],
    ] as const) {
      const { text } = await at.get(`${page}?lang=${locale}`);
      expect(text).toContain(`<html lang="${locale}"`);
      expect(text).not.toMatch(/>(undefined|null|NaN)</);
    }
  });

  it("leads a loan from the first word to the last, each side at its own desk", async () => {
    const { request, supply } = await asked();
    expect(await done(manara, supply, "promise", { note: "With pleasure" })).toContain("Promised.");
    const theirs = (await merrow.get(request)).text;
    expect(theirs).toContain("With pleasure");
    expect(theirs).toMatch(/Manara.*promised it/s);
    const pulled = await done(manara, supply, "pull", { itemId: "MN-100" });
    expect(pulled).toContain("Taken from the shelf.");
    expect(pulled).toContain('/acts/put-back"');
    await done(manara, supply, "ship", { dueAt: "2099-01-31" });
    expect((await merrow.get(request)).text).toMatch(/Due back.*31 January 2099|January 31, 2099/s);
    expect(await done(merrow, request, "receive")).toContain("Received. The lender knows.");
    await done(merrow, request, "return");
    expect(await done(manara, supply, "check-in")).toContain("It has ended.");
    expect((await merrow.get(request)).text).toContain("It has ended.");
  });

  it("says no in words of the open list, and the rota goes on", async () => {
    const { request, supply } = await asked();
    await done(manara, supply, "refuse", { reason: "NotOnShelf" });
    const { text } = await merrow.get(request);
    expect(text).toMatch(/could not.*not found on the shelf/s);
    expect(text).toContain("has to answer by");
  });

  it("keeps what was typed and says what was wrong", async () => {
    const { supply } = await asked();
    const answer = await manara.post(`${supply}/acts/promise`, {
      amount: "four",
      currency: "EUR",
      note: "Kept <b>note</b>",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("An amount such as 4.50");
    expect(answer.text).toContain("Kept &lt;b&gt;note&lt;/b&gt;");
    const late = await manara.post(`${supply}/acts/set-conditions`, { retryAfter: "2026-02-30" });
    expect(late.status).toBe(422);
  });

  it("tells what cannot be done now, and how it stands", async () => {
    const { supply } = await asked();
    const early = await manara.post(`${supply}/acts/check-in`);
    expect(early.status).toBe(409);
    expect(early.text).toContain("asked for, not answered");
    expect((await manara.post(`${supply}/acts/explode`)).status).toBe(404);
    await done(manara, supply, "pull", { itemId: "MN-200" });
    const other = await asked();
    const twice = await manara.post(`${other.supply}/acts/pull`, { itemId: "MN-200" });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain("already out for another request");
  });

  it("puts back what was taken from the shelf", async () => {
    const { supply } = await asked();
    await done(manara, supply, "pull", { itemId: "MN-300" });
    expect(await done(manara, supply, "put-back")).toContain("Put back.");
  });
});

describe("notes", () => {
  it("are for colleagues only, taken away and brought back", async () => {
    const { request, supply } = await asked();
    const answer = await manara.post(`${supply}/notes`, { text: "Spine is <loose>" });
    const told = await manara.get(answer.header("location") ?? "");
    expect(told.text).toContain("Spine is &lt;loose&gt;");
    expect((await merrow.get(request)).text).not.toContain("Spine is");
    const [, removal = ""] = /action="([^"]+\/notes\/[^"]+\/removal)"/.exec(told.text) ?? [];
    expect((await merrow.post(removal.replace("manara", "port-merrow"))).status).toBe(404);
    const gone = await manara.post(removal, { back: supply });
    const after = await manara.get(gone.header("location") ?? "");
    expect(after.text).not.toContain("Spine is");
    const [, back = ""] = /action="([^"]+\/return)"/.exec(after.text) ?? [];
    await manara.post(back, { back: supply });
    expect((await manara.get(supply)).text).toContain("Spine is");
    const { supply: other } = await asked();
    expect((await merrow.post(`${other}/notes`, { text: "x" })).status).toBe(403);
  });
});

describe("what needs attention", () => {
  it("is looked at by somebody, and can be taken back", async () => {
    const { request, supply } = await asked();
    await done(manara, supply, "promise");
    await done(merrow, request, "skip");
    await done(manara, supply, "deny-cancel");
    await done(manara, supply, "ship", { itemId: "MN-400" });
    expect((await merrow.get(request)).text).toContain(
      "a library that was passed over has sent it",
    );
    const seen = await merrow.post(`${request}/look`);
    const told = await merrow.get(seen.header("location") ?? "");
    expect(told.text).toContain("somebody has looked");
    expect(told.text).not.toContain("A person has to look");
    await merrow.post(`${request}/look-again`);
    expect((await merrow.get(request)).text).toContain("A person has to look");
  });
});

describe("the reader", () => {
  it("is known to their own library, and looking at their history is noted", async () => {
    const reader = { name: "Ottoline Grebe", card: "P-77" };
    const { request, supply } = await asked({ reader, citation: { title: "First wish" } });
    await asked({ reader, citation: { title: "Second wish" } });
    expect((await merrow.get(request)).text).toContain("Ottoline Grebe");
    expect((await manara.get(supply)).text).not.toContain("Ottoline");
    const { text, status } = await merrow.get(`${request}/reader`);
    expect(status).toBe(200);
    expect(text).toContain("Second wish");
    const notes = await d.asSystem((ctx) => readAudit(ctx, 50));
    const looks = notes.filter(({ action }) => action === "lending.reader-history-read");
    expect(looks).toHaveLength(1);
    expect(JSON.stringify(looks)).not.toMatch(/Ottoline|P-77/);
  });
});
