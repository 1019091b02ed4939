import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import { newId } from "#kernel/ids";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitle } from "../../actions/find-title.ts";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import { titleCard } from "../cards/title-card.ts";
import { administrator, deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let americanah: string;
let suna: string;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "manara", "manara.mrc");
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
  americanah = await idOf("americanah");
  suna = await idOf("suna no onna");
});
afterAll(() => d.close());

async function idOf(words: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) => findTitles(ctx, { ...emptyQuery, words }));
  return rows[0]?.id ?? "";
}

describe("a title in a conversation", () => {
  const card = titleCard(() => []);

  it("is a card with its cover, and where it can be had", async () => {
    const match = card.path.exec(`/titles/${americanah}`);
    const shown = match && (await d.asSystem((ctx) => card.load(ctx, match)));
    expect(shown).toMatchObject({
      href: `/titles/${americanah}`,
      title: "Americanah",
      by: expect.stringContaining("Adichie"),
      picture: `/covers/${americanah}.svg`,
      fact: { text: expect.stringMatching(/\w/) },
    });
    expect(card.path.test(`/titles/${americanah}/cite`)).toBe(false);
  });

  it("is asked for anew as the library sees it in whose conversation it stands", async () => {
    const libraries = await d.asSystem(allLibraries);
    const library = libraries.find(({ code }) => code === "manara") as Library;
    const match = card.path.exec(`/titles/${americanah}`);
    const load = async (ctx: Ctx) => (match ? card.load(ctx, match) : null);
    const shown = await d.run(administrator(library), load);
    const live = shown?.fact?.live;
    expect(live).toBe(`/titles/${americanah}/live?seen-from=manara`);
    const { status, text } = await get(live ?? "");
    expect([status, text.includes(shown?.fact?.text ?? "-")]).toEqual([200, true]);
  });

  it("is found by words, and no card where there is none", async () => {
    const found = await d.asSystem(async (ctx) => card.find?.(ctx, "suna no onna"));
    expect(found?.[0]?.href).toBe(`/titles/${suna}`);
    const match = card.path.exec(`/titles/${newId()}`);
    expect(match && (await d.asSystem((ctx) => card.load(ctx, match)))).toBeNull();
  });
});

describe("the page of a title", () => {
  it("says what it is and where it is", async () => {
    const { status, text } = await get(`/titles/${americanah}`);
    expect(status).toBe(200);
    expect(text).toContain("Chimamanda Ngozi Adichie");
    expect(text).toContain("823.92 ADI");
    expect(text).toContain('"@type":"Book"');
  });

  it("says in which language and script the title is", async () => {
    const { text } = await get(`/titles/${suna}`);
    expect(text).toMatch(/<h1 lang="ja" dir="auto">砂の女/);
  });

  it("leads on to what took its place", async () => {
    const retired = newId();
    await d.asSystem((ctx) =>
      sql`insert into cluster (id, retired_into, created_at, changed_at) values (${retired}, ${americanah}, now(), now())`.execute(
        ctx.tx,
      ),
    );
    const { status, header } = await get(`/titles/${retired}?lang=ar`);
    expect(status).toBe(308);
    expect(header("location")).toBe(`/titles/${americanah}?lang=ar`);
    expect(header("cache-control")).toBe("no-cache");
  });

  it("is gone when nobody has the title any more, and missing when nobody ever had it", async () => {
    const empty = newId();
    await d.asSystem((ctx) =>
      sql`insert into cluster (id, created_at, changed_at) values (${empty}, now(), now())`.execute(
        ctx.tx,
      ),
    );
    expect((await get(`/titles/${empty}`)).status).toBe(410);
    expect((await get(`/titles/${newId()}`)).status).toBe(404);
    expect((await get("/titles/1%27%20or%201")).status).toBe(404);
  });

  it.each([
    ["none has a status we know", "Lanterns", "green", "30 copies: Ask at the desk"],
    ["all are lent", "Rain on slate", "checked out", "0 of 30 copies on the shelf"],
  ])("counts a branch's many copies, of which %s", async (_, title, status, line) => {
    const copies = Array.from({ length: 30 }, (_, at) => [`${at}`, status] as const);
    const library = await d.library(title.slice(0, 4));
    await deliver(d, library, sample.file({ number: "1", title, copies }));
    await d.searchIsCurrent();
    const { text } = await get(`/titles/${await idOf(title)}`);
    expect(text).toContain(line);
  });

  it("draws a cover", async () => {
    const { status, text, header } = await get(`/covers/${americanah}.svg`);
    expect(status).toBe(200);
    expect(header("content-type")).toContain("image/svg+xml");
    expect(text).toContain("Americanah");
    expect((await get(`/covers/${newId()}.svg`)).status).toBe(404);
  });
});

describe("taking a title along", () => {
  it.each([
    ["bib", "application/x-bibtex", /^@book\{adichie2013americanah,/],
    ["ris", "application/x-research-info-systems", /^TY {2}- BOOK\r\n/],
    ["csl.json", "application/vnd.citationstyles.csl+json", /"family": "Adichie"/],
    [
      "marcxml",
      "application/marcxml+xml",
      /<collection xmlns="http:\/\/www.loc.gov\/MARC21\/slim">/,
    ],
    ["mods", "application/mods+xml", /^<\?xml[^>]*\?>\s*<(?:mods:)?mods [^>]*xmlns/],
    ["mrc", "application/marc", /^\d{5}/],
    ["json", "application/json", /"leadRecord"/],
  ])("as %s", async (ending, type, content) => {
    const { status, text, header } = await get(`/titles/${americanah}.${ending}`);
    expect(status).toBe(200);
    expect(header("content-type")).toContain(type);
    expect(text).toMatch(content);
  });

  it("as a citation to copy", async () => {
    const { status, text } = await get(`/titles/${americanah}/cite`);
    expect(status).toBe(200);
    expect(text).toContain("Adichie, C. N. (2013). <i>Americanah</i>. Fourth Estate.");
  });

  it("in no form that there is not", async () => {
    expect((await get(`/titles/${americanah}.exe`)).status).toBe(404);
    expect((await get(`/titles/${newId()}.bib`)).status).toBe(404);
  });
});

describe("a library's own record", () => {
  it("is shown by fields and given back byte for byte", async () => {
    const view = await d.asSystem((ctx) => findTitle(ctx, americanah));
    const record = view?.records.find(({ library }) => library.code === "port-merrow");
    const address = `/titles/${americanah}/records/${record?.id}`;
    const shown = await get(address);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Chimamanda Ngozi Adichie.");
    const { text } = await get(`${address}.original`);
    const file = readFileSync(join(packageRoot, "demo/catalogues/port-merrow.mrc"), "utf8");
    expect(text.length).toBeGreaterThan(500);
    expect(file).toContain(text);
  });

  it("is missing when there is none", async () => {
    expect((await get(`/titles/${americanah}/records/${newId()}`)).status).toBe(404);
    expect((await get(`/titles/${americanah}/records/${newId()}.original`)).status).toBe(404);
  });
});

describe("all copies at a branch", () => {
  it("are a table, also when the page asked for lies behind the last", async () => {
    const view = await d.asSystem((ctx) => findTitle(ctx, americanah));
    const record = view?.records.find(({ library }) => library.code === "port-merrow");
    const params = `record=${record?.id}&branch=PM-ISL&page=99999`;
    const { status, text } = await get(`/titles/${americanah}/copies?${params}`);
    expect(status).toBe(200);
    expect(text).toContain("34317613870565");
  });

  it("are missing for a record or branch that is not the title's", async () => {
    expect((await get(`/titles/${americanah}/copies`)).status).toBe(404);
    expect((await get(`/titles/${americanah}/copies?record=${newId()}&branch=x`)).status).toBe(404);
  });
});

describe("a title with 10,000 copies", () => {
  it("has a page that stays small, and every copy on some page", async () => {
    const record = (await d.asSystem((ctx) => findTitle(ctx, suna)))?.lead;
    await d.asSystem((ctx) =>
      sql`insert into item (id, record_id, library_id, mark, position, branch, barcode, status)
        select gen_random_uuid(), r.id, r.library_id, 'many-' || n, 1000 + n, 'X-MANY', 'B' || n, 'available'
        from bib_record r, generate_series(1, 10000) n where r.id = ${record?.id}`.execute(ctx.tx),
    );
    const { status, text } = await get(`/titles/${suna}`);
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain("Show all 10,000 copies");
    expect(text).toContain("10,000 of 10,000 copies on the shelf");
    const all = await get(`/titles/${suna}/copies?record=${record?.id}&branch=X-MANY&page=100`);
    expect(all.text).toContain("B10000");
    expect(all.text).not.toContain("B9900<");
  });
});
