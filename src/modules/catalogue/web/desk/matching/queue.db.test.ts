import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { locales } from "#kernel/i18n";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { HOME } from "../../../test/at-desk.ts";
import { MATCHING, openMatching, unsure } from "../../../test/matching-desk.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openMatching>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openMatching(d);
});
afterAll(() => d.close());

/** The hidden fields of the answer form of a page. */
function fieldsOf(html: string): Record<string, string> {
  const [, form = ""] = /<form[^>]*action="[^"]*\/answers"(.*?)<\/form>/s.exec(html) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
}

/** The address that a form of one button of a page posts to. */
function undoOf(html: string, ending: string): string {
  return new RegExp(`action="(${MATCHING}/[^"]+/${ending})"`).exec(html)?.[1] ?? "";
}

describe("who may decide", () => {
  const pages = ["", "/decisions", "/decisions.csv"];
  it.each(pages)("%s is for the staff of the library", async (path) => {
    for (const ask of [desk.stranger, desk.neighbour])
      expect((await ask(MATCHING + path)).status).toBe(403);
    expect((await desk.staff(MATCHING + path)).status).toBe(200);
  });

  it.each([
    "/answers",
    "/pair",
    "/partings",
    `/acts/${newId()}/withdrawal`,
    `/withdrawals/${newId()}/undoing`,
    `/alarms/${newId()}/look`,
    `/alarms/${newId()}/reminder`,
  ])("nothing is done by others at %s", async (path) => {
    const body = new URLSearchParams({ a: newId(), b: newId(), verdict: "same" });
    for (const ask of [desk.stranger, desk.neighbour])
      expect((await ask(MATCHING + path, { method: "POST", body })).status).toBe(403);
  });
});

describe("the queue", () => {
  it("teaches what it is for while nothing waits", async () => {
    const { text } = await desk.staff(MATCHING);
    expect(text).toContain("No pair waits here");
    expect((await desk.staff(HOME)).text).not.toContain("for a cataloguer&#x27;s word");
  });

  it("shows two records side by side, with what differs and what the matcher makes of it", async () => {
    await desk.shelve(...unsure("Night and day in London"));
    const { text } = await desk.staff(MATCHING);
    expect(text).toContain("Are these two the same edition?");
    expect(text).toMatch(/<th scope="row">Title<\/th>.*Night and day in London.*Strongly for it/s);
    expect(text).toMatch(/Date<span class="visually-hidden"> \(differs\)<\/span>/);
    expect(text).toMatch(/<mark class="only-here"><span[^>]*>only here: <\/span>1919<\/mark>/);
    expect(text).toMatch(/Against it: [^<]*the date/);
    expect(text).toContain("“Same” brings 2 records of 2 libraries under one title.");
    expect((await desk.staff(HOME)).text).toContain("A pair with a record of yours waits");
    expect((await desk.staff("/desk/harbour")).text).toMatch(/desk-count">1<\/span>Matching/);
  });

  it.each(locales)("speaks %s", async (locale) => {
    const { status, text } = await desk.staff(`${MATCHING}?lang=${locale}`);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${locale}"`);
    expect(text).not.toMatch(/>(undefined|null|NaN)</);
  });

  it("takes an answer, joins by it, and takes it back", async () => {
    const asked = fieldsOf((await desk.staff(MATCHING)).text);
    const { a = "", b = "" } = asked;
    const before = [await desk.titleOf(a), await desk.titleOf(b)];
    const answer = { ...asked, verdict: "same", ground: "compared-copies", reason: "<b>both</b>" };
    const done = await desk.post(`${MATCHING}/answers`, answer);
    expect(done.status).toBe(303);
    expect(await desk.titleOf(a)).toBe(await desk.titleOf(b));
    const { text } = await desk.staff(done.header("location") ?? "");
    expect(text).toContain("Noted: the same.");
    expect(text).toContain("No pair waits here");
    const undone = await desk.post(undoOf(text, "withdrawal"), { back: MATCHING });
    expect([await desk.titleOf(a), await desk.titleOf(b)]).toEqual(before);
    const after = await desk.staff(undone.header("location") ?? "");
    expect(after.text).toContain("What held before holds again.");
    expect(after.text).toContain("Are these two the same edition?");
    await desk.post(undoOf(after.text, "undoing"), { back: MATCHING });
    expect(await desk.titleOf(a)).toBe(await desk.titleOf(b));
  });

  it("says kindly that somebody was faster", async () => {
    await desk.shelve(...unsure("The mark upon the wall"));
    const asked = fieldsOf((await desk.staff(MATCHING)).text);
    await desk.post(`${MATCHING}/answers`, { ...asked, verdict: "different" });
    const late = await desk.post(`${MATCHING}/answers`, { ...asked, verdict: "same" });
    expect(late.header("location")).toBe(`${MATCHING}?gone=1`);
    const { text } = await desk.staff(`${MATCHING}?gone=1`);
    expect(text).toContain("somebody was faster");
    expect(await desk.titleOf(asked["a"] ?? "")).not.toBe(await desk.titleOf(asked["b"] ?? ""));
  });

  it("leaves a pair for later, and comes to an end", async () => {
    await desk.shelve(...unsure("Kew Gardens in the rain"));
    await desk.shelve(...unsure("An unwritten novel found"));
    const first = (await desk.staff(MATCHING)).text;
    const later = /href="([^"]*after=[^"]*)"[^>]*>Later/.exec(first)?.[1]?.replaceAll("&amp;", "&");
    const second = (await desk.staff(later ?? "")).text;
    expect(fieldsOf(second)["a"]).not.toBe(fieldsOf(first)["a"]);
    expect(fieldsOf(second)["after"]).toMatch(new RegExp(`_${fieldsOf(first)["a"]}_`));
    const end = /href="([^"]*after=[^"]*)"[^>]*>Later/.exec(second)?.[1]?.replaceAll("&amp;", "&");
    const { text } = await desk.staff(end ?? "");
    expect(text).toContain("You have seen them all");
    expect(text).toContain("2 pairs were left for later.");
  });

  it.each([
    "?after=%00",
    "?after=1e-99_00000000-0000-1000-8000-000000000000_00000000-0000-1000-8000-000000000001",
    "?of=%27%3B--&act=x&withdrawn=%00&seen=1&gone=2",
    `?act=${newId()}&withdrawn=${newId()}`,
    "?after=1_2_3",
  ])("bears %s", async (query) => {
    expect((await desk.staff(MATCHING + query)).status).toBe(200);
  });

  it.each([
    [{ verdict: "maybe" }, 422],
    [{ verdict: "same", a: "x", b: "'; drop table match_decision; --" }, 404],
    [{ verdict: "same", a: newId(), b: newId() }, 303],
  ])("answers %j with %i", async (fields, status) => {
    expect((await desk.post(`${MATCHING}/answers`, fields)).status).toBe(status);
  });
});

describe("titles to look at", () => {
  it("are named until somebody has looked, which can be taken back", async () => {
    const [a] = await desk.shelve(...unsure("The string quartet by night"));
    const title = await desk.titleOf(a);
    await d.asSystem((ctx) =>
      sql`insert into match_alarm (id, cluster_id, kind, records, raised_at)
        values (${newId()}, ${title}, 'large', 400, now())`.execute(ctx.tx),
    );
    const { text } = await desk.staff(MATCHING);
    expect(text).toContain("Titles to look at");
    expect(text).toContain("Unusually many records");
    const looked = await desk.post(undoOf(text, "look"));
    const after = (await desk.staff(looked.header("location") ?? "")).text;
    expect(after).not.toContain("Titles to look at");
    await desk.post(undoOf(after, "reminder"));
    expect((await desk.staff(MATCHING)).text).toContain("Titles to look at");
  });

  it("are only those there are", async () => {
    for (const verb of ["look", "reminder"])
      for (const id of [newId(), "x", "%00"])
        expect((await desk.post(`${MATCHING}/alarms/${id}/${verb}`)).status).toBe(303);
  });
});

describe("decisions", () => {
  it("are listed with who made them and why, and withdrawn", async () => {
    const { text } = await desk.staff(`${MATCHING}/decisions`);
    expect(text).toContain("Night and day in London");
    expect(text).toContain("Compared with the copies in hand");
    expect(text).toContain("&lt;b&gt;both&lt;/b&gt;");
    expect(text).toContain("<bdi>Test Reader</bdi>");
    const here = `${MATCHING}/decisions?state=in-force`;
    const gone = await desk.post(undoOf(text, "withdrawal"), { back: here });
    expect(gone.header("location")).toMatch(/decisions\?state=in-force&withdrawn=/);
    const after = await desk.staff(gone.header("location") ?? "");
    expect(after.text).toContain("The decision is withdrawn.");
    const withdrawn = await desk.staff(`${MATCHING}/decisions?state=withdrawn`);
    expect(withdrawn.text).toContain("Withdrawn ");
    expect((await desk.post(undoOf(after.text, "undoing"), { back: here })).status).toBe(303);
    expect((await desk.staff(`${MATCHING}/decisions?state=withdrawn`)).text).toContain(
      "No decision yet",
    );
  });

  it("are a table to take along, in which nothing is a formula", async () => {
    const [a, b] = await desk.shelve(...unsure("Solid objects at the sea"));
    await desk.post(`${MATCHING}/pair`, { a, b, verdict: "different", reason: "=1+1" });
    const { text, header } = await desk.staff(`${MATCHING}/decisions.csv`);
    expect(header("content-type")).toBe("text/csv; charset=utf-8");
    const [head = "", first = ""] = text.split("\r\n");
    expect(head).toContain("When,Library,By,Decision,Record,Title,Other record");
    expect(first).toContain("Not the same");
    expect(first).toContain("'=1+1");
    expect(first).toContain("Solid objects at the sea");
  });

  it.each(["?page=0", "?page=99999", "?page=-1", "?state=%00", "?page=1e9"])(
    "bear %s",
    async (query) => {
      expect((await desk.staff(`${MATCHING}/decisions${query}`)).status).toBe(200);
    },
  );

  it("cannot be withdrawn where there is none, nor lead away from here", async () => {
    for (const id of [newId(), "x"])
      expect((await desk.post(`${MATCHING}/acts/${id}/withdrawal`)).status).toBe(404);
    const [a, b] = await desk.shelve(...unsure("Blue and green by day"));
    const decided = await desk.post(`${MATCHING}/pair`, { a, b, verdict: "same" });
    const act = /act=([0-9a-f-]{36})/.exec(decided.header("location") ?? "")?.[1];
    const away = { back: "https://elsewhere.example/" };
    const gone = await desk.post(`${MATCHING}/acts/${act}/withdrawal`, away);
    expect(gone.header("location")).toMatch(new RegExp(`^${MATCHING}\\?withdrawn=`));
  });

  it("are in the audit, in words", async () => {
    const { text } = await desk.administrator("/desk/harbour/audit");
    expect(text).toContain("Decided about two records");
    expect(text).toContain("Withdrew a decision about records");
    expect(text).toContain("Put a decision about records back");
    expect(text).toContain("Loaded a file of records");
  });
});
