import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { findTitles } from "../../../actions/finding/find-titles.ts";
import { emptyQuery, type TitleQuery } from "../../../model/finding/title-query.ts";
import { deliver } from "../../../test/deliver.ts";
import * as sample from "../../../test/records.ts";
import { titleEditions } from "../../../wire/api/editions/editions-json.ts";
import { asking } from "../../testing/asking.ts";
import { shelve } from "../../testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let etranger: string;
let lent: string;
let many: string;
const long = (at: number): sample.Sample => ({
  number: `e${at}`,
  title: "A treatise on lighthouses",
  author: "Stevenson, Alan",
  year: 1850 + at * 3,
  pages: 100 + at * 20,
  copies: at === 0 ? [["e0", "on loan"]] : at === 5 ? [["e5", "available"]] : [],
});

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "manara", "manara.mrc");
  await shelve(d, "museo-alba", "museo-alba.mrc");
  const library = await d.library("light", "Lighthouse Library");
  await deliver(d, library, sample.file(...Array.from({ length: 30 }, (_, at) => long(at))));
  await d.searchIsCurrent();
  get = await asking(d);
  etranger = await idOf("étranger camus", { chosen: { language: ["fre"] } });
  lent = await idOf("treatise lighthouses", { years: { to: 1850 } });
  many = await idOf("treatise lighthouses", { years: { from: 1853, to: 1853 } });
});
afterAll(() => d.close());

async function idOf(words: string, more: Partial<TitleQuery> = {}): Promise<string> {
  const { rows } = await d.asSystem((ctx) => findTitles(ctx, { ...emptyQuery, words, ...more }));
  return rows[0]?.id ?? "";
}

describe("other editions on the page of a title", () => {
  it("stand under what sets them apart, each with its language, publisher and where it is", async () => {
    const { status, text } = await get(`/titles/${etranger}`);
    expect(status).toBe(200);
    expect(text).toContain("Other editions and forms");
    expect(text).toContain("In other languages");
    expect(text).toMatch(/>The (?:outsider|stranger)</);
    expect(text).toContain("English · ");
    expect(text).not.toContain("Other volumes");
  });

  it("are told to search engines as examples of one work", async () => {
    const { text } = await get(`/titles/${etranger}`);
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    const { exampleOfWork } = JSON.parse(json);
    expect(exampleOfWork).toMatchObject({ "@type": "CreativeWork", name: "L'étranger" });
    expect(exampleOfWork.workExample.length).toBeGreaterThan(0);
    for (const example of exampleOfWork.workExample) {
      expect(example).toMatchObject({ "@type": "Book", inLanguage: ["en"] });
      expect((await get(new URL(example["@id"]).pathname)).status).toBe(200);
    }
  });

  it("offer the one that is there now where this one is not, and say nothing of it where it is", async () => {
    const { text } = await get(`/titles/${lent}`);
    const instead = /<p class="available-instead">(.*?)<\/p>/s.exec(text)?.[1] ?? "";
    expect(instead).toContain("Another edition is available now:");
    const there = /href="(\/titles\/[^"]+)"/.exec(instead)?.[1] ?? "";
    const other = await get(there);
    expect(other.text).toContain("Available at Lighthouse Library");
    expect(other.text).not.toContain("available-instead");
  });

  it("are the first twelve, with a link to all", async () => {
    const { text } = await get(`/titles/${many}`);
    expect(text.match(/<li class="result">/g)).toHaveLength(12);
    expect(text).toContain("Show all 29 other editions and forms");
    expect(text).toContain(`href="/titles/${many}/editions"`);
  });

  it("are left out where there are none", async () => {
    const { text } = await get(`/titles/${await idOf("americanah")}`);
    expect(text).not.toContain("Other editions and forms");
  });
});

describe("the page of all other editions", () => {
  it("has all of them, in pages, in their order", async () => {
    const first = await get(`/titles/${many}/editions`);
    const second = await get(`/titles/${many}/editions?page=2`);
    const years = [first, second].flatMap(({ text }) =>
      [...text.matchAll(/<span>(1[89]\d\d)<\/span>/g)].map(([, year]) => Number(year)),
    );
    expect(years).toHaveLength(29);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(first.text).toContain('aria-label="Pages of other editions"');
    expect(second.text).toContain("21–29 of 29 titles");
  });

  it("answers addresses that make no sense", async () => {
    for (const page of ["0", "-1", "x", "999999", "1e9", ""]) {
      const { status, text } = await get(`/titles/${many}/editions?page=${page}`);
      expect([status, text.includes("of 29 titles")]).toEqual([200, true]);
    }
    const none = await get(`/titles/${await idOf("americanah")}/editions`);
    expect([none.status, none.text.includes("No other editions are known")]).toEqual([200, true]);
    expect((await get(`/titles/${newId()}/editions`)).status).toBe(404);
  });

  it.each([
    ["es", "Otras ediciones y formas"],
    ["ar", "طبعات وأشكال أخرى"],
  ])("speaks %s", async (language, words) => {
    expect((await get(`/titles/${many}/editions?lang=${language}`)).text).toContain(words);
  });
});

describe("other editions for programs", () => {
  const read = async (path: string) => {
    const answer = await get(`/api/v1/titles/${path}`);
    return { ...answer, json: titleEditions.parse(JSON.parse(answer.text)) };
  };

  it("are the same as on the page, in pages with links", async () => {
    const { json, header } = await read(`${many}/editions?size=10&page=3`);
    expect(json).toMatchObject({ id: many, total: 29, page: 3, size: 10, crowded: false });
    expect(json.editions).toHaveLength(9);
    expect(header("link")).toContain('rel="prev"');
    const work = await read(`${etranger}/editions`);
    expect(new Set(work.json.editions.map(({ relation }) => relation))).toContain("language");
  });

  it.each(["size=0", "size=101", "page=0", "page=x", "page=1&page=2", "sort=year"])(
    "refuses %s with a problem",
    async (query) => {
      const { status, header } = await get(`/api/v1/titles/${many}/editions?${query}`);
      expect([status, header("content-type")]).toEqual([
        400,
        expect.stringContaining("problem+json"),
      ]);
    },
  );
});
