import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../testing/asking.ts";
import { signedIn } from "../testing/signed-in.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let merrow: Library;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  merrow = await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

/** A single stretch of typed text, which the engine reads as hundreds of words. */
const manyInOne = encodeURIComponent("a,b,c,d,".repeat(50));
const manyWords = Array.from({ length: 150 }, (_, i) => i.toString(36)).join("+");

describe("the page of results", () => {
  it("puts the known item first", async () => {
    const { status, text } = await get("/find?q=americanah");
    expect(status).toBe(200);
    expect(text).toMatch(/class="result-title"[^>]*><a[^>]*>Americanah/);
  });

  it("is not sent again to a browser that has it, and is sent again when it has changed", async () => {
    const tag = (await get("/find?q=americanah")).header("etag") ?? "none";
    const known = { headers: { "if-none-match": tag } };
    expect(await get("/find?q=americanah", known)).toMatchObject({ status: 304, text: "" });
    expect((await get("/find?q=americanah&lang=es", known)).status).toBe(200);
  });

  it.each([
    "/find?q=%00%01%ff",
    "/find?q=%22%22%22&page=-1",
    "/find?q=" + encodeURIComponent("'; drop table cluster; --"),
    "/find?q=" + "a".repeat(5000),
    "/find?q=<script>alert(1)</script>",
    "/find?library=../../etc&form=%F0%9F%98%80&decade=NaN&from=9999&to=0",
    "/find?sort=constructor&match=__proto__&form=__proto__",
    "/find?q=-&not=-",
    "/find?match=any&q=-&not=a&in-title=%22&in-identifier=978-0",
    `/find?match=any&q=${manyWords}&in-title=${manyWords}&in-author=${manyWords}&in-subject=${manyWords}`,
    `/find?match=any&q=${manyInOne}&in-title=${manyInOne}&in-author=${manyInOne}&form=book`,
    `/find?match=any&q=${encodeURIComponent("書".repeat(400))}&in-title=${encodeURIComponent("書".repeat(400))}`,
    "/find?page=500",
    "/find?q=%D8%B1%D8%B3%D8%A7%D9%84%D8%A9&lang=ar",
  ])("answers %#", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
  });
});

it("looks for words of the title in variant titles as well", async () => {
  const { text } = await get("/find?in-title=en+attendant+godot");
  expect(text).toMatch(/class="result-title"[^>]*><a[^>]*>Waiting for Godot/);
});

const totalOf = (text: string) => Number(/(\d+) titles?<\/p>/.exec(text)?.[1]);
const titlesIn = (text: string) =>
  [...text.matchAll(/class="result-title"[^>]*><a[^>]*href="\/titles\/([^"?/]+)/g)].map(
    ([, id = ""]) => id,
  );
const decode = (text: string) => text.replaceAll("&amp;", "&");

describe("narrowing", () => {
  it("gives what each facet's count says, and takes it away again", async () => {
    const { text } = await get("/find?q=art");
    const all = totalOf(text);
    const facets = [
      ...text.matchAll(
        /<a href="([^"]+)" rel="nofollow">[^<]*<span class="facet-count">(\d+)<\/span>/g,
      ),
    ];
    expect(facets.length).toBeGreaterThan(10);
    for (const [, href = "", count] of facets.slice(0, 12)) {
      const narrowed = await get(decode(href));
      expect(totalOf(narrowed.text)).toBe(Number(count));
      const chip = /<a class="chip" href="([^"]+)"/.exec(narrowed.text)?.[1] ?? "";
      expect(totalOf((await get(decode(chip))).text)).toBe(all);
    }
  });

  it("to a library speaks of that library's shelf and keeps a search there", async () => {
    const { text } = await get("/find?q=art&library=museo-alba");
    expect(text).toContain("Search at Library museo-alba");
    expect(text).toContain('<input type="hidden" name="library" value="museo-alba"/>');
    expect(text).toMatch(/On the shelf at|To be used at/);
    expect(text).not.toMatch(/Available in \d libraries/);
  });

  it("to years keeps titles of those years only", async () => {
    const { text } = await get("/find?from=1990&to=1991&sort=oldest");
    const years = [...text.matchAll(/<span>((?:1|2)\d{3})<\/span>/g)].map(([, year]) =>
      Number(year),
    );
    expect(years.length).toBeGreaterThan(0);
    expect(years.every((year) => year === 1990 || year === 1991)).toBe(true);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });
});

describe("a reader with a library", () => {
  it("sees its titles first among equals, and its shelf in each row", async () => {
    const reader = await signedIn(d, merrow);
    const { text } = await reader("/find?q=art");
    expect(text).toContain("Near Library port-merrow first");
    expect(text).toMatch(/On the shelf at PM-/);
  });

  it("sees all its titles first where nearest first is asked for", async () => {
    const reader = await signedIn(d, merrow);
    const own = titlesIn((await reader("/find?q=book&library=port-merrow")).text);
    const usual = titlesIn((await reader("/find?q=book")).text);
    const near = titlesIn((await reader("/find?q=book&near=1")).text);
    expect(own.length).toBeGreaterThan(3);
    expect(own).not.toEqual(expect.arrayContaining(usual.slice(0, own.length)));
    expect(near.slice(0, own.length).toSorted()).toEqual(own.toSorted());
  });

  it("is offered the nearest first again in another order, where it means nothing", async () => {
    const reader = await signedIn(d, merrow);
    const { text } = await reader("/find?q=book&near=1&sort=newest");
    expect(text).toContain('href="/find?q=book&amp;near=1"');
    expect(text).toContain("Near Library port-merrow first");
  });
});

describe("the form of a search", () => {
  it("leads to an address without empty fields", async () => {
    const { status, header } = await get(
      "/find?q=&in-author=adichie&from=&library=&sort=relevance",
    );
    expect(status).toBe(302);
    expect(header("location")).toBe("/find?in-author=adichie");
  });

  it("is shown again with what was filled in", async () => {
    const { text } = await get("/find/advanced?in-author=adichie&from=1990&form=book&not=war");
    expect(text).toMatch(/name="in-author"[^>]*value="adichie"/);
    expect(text).toMatch(/name="from"[^>]*value="1990"/);
    expect(text).toMatch(/value="book" checked=""|checked=""[^>]*value="book"/);
  });
});

describe("completing words", () => {
  it("gives titles and names that begin so", async () => {
    const { text, header } = await get("/find/complete?format=json&q=americ");
    expect(header("content-type")).toContain("application/json");
    expect(JSON.parse(text)).toContainEqual({ text: "Americanah" });
  });

  it.each(["", "?q=", "?q=%00", "?q=" + "x".repeat(3000), "?q=%22(*"])(
    "answers %#",
    async (params) => {
      const { status, text } = await get(`/find/complete${params}`);
      expect(status).toBe(200);
      expect(Array.isArray(JSON.parse(text))).toBe(true);
    },
  );
});

describe("words that nothing is spelled like", () => {
  it("are forgiven one error, and the page says how they were read", async () => {
    const { text } = await get("/find?q=amerikanah");
    expect(text).toContain("These are results for");
    expect(text).toContain("Americanah");
  });

  it("are told, and any of the others can be looked for", async () => {
    const { text } = await get("/find?q=adichie+qqqzzzxxy&form=book");
    expect(text).toContain("No title has the word qqqzzzxxy.");
    expect(text).not.toContain("No title has the word adichie.");
    const link = /<a href="([^"]*match=any[^"]*)"/.exec(text)?.[1] ?? "";
    expect(decode(link)).toBe("/find?q=adichie+qqqzzzxxy&match=any&form=book");
    const any = (await get(decode(link))).text;
    expect(totalOf(any)).toBeGreaterThan(0);
    expect(any).toContain("Any of the words");
    expect(titlesIn(any)).toEqual(titlesIn((await get("/find?q=adichie&form=book")).text));
  });

  it("are looked for one by one but for what is excluded", async () => {
    const either = totalOf((await get("/find?match=any&q=americanah+godot")).text);
    const without = (await get("/find?match=any&q=americanah+godot+-godot")).text;
    expect(totalOf(without)).toBeLessThan(either);
    expect(titlesIn(without)).toEqual(titlesIn((await get("/find?q=americanah+-godot")).text));
    const all = totalOf((await get("/find?match=any&q=-godot")).text);
    expect(all).toBe(totalOf((await get("/find?q=-godot")).text));
  });

  it("lead to no search for any of them where none is found, or there is but one", async () => {
    for (const words of ["qqqzzzxxy", "qqqzzzxxy+xxyqqqzzz"])
      expect((await get(`/find?q=${words}`)).text).not.toContain("match=any");
  });

  it("find nothing, and the page teaches what to do", async () => {
    const { text } = await get("/find?q=qqqzzzxxy&form=film");
    expect(text).toContain("Nothing found");
    expect(text).toContain('href="/find?q=qqqzzzxxy"');
  });
});
