import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";
import { signedIn } from "../testing/signed-in.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let alba: Library;
beforeAll(async () => {
  d = await testDeployment();
  alba = await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "kingfisher", "kingfisher.mrc");
  await shelve(d, "saltbush-flat", "saltbush-flat.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

const decode = (text: string) => text.replaceAll("&amp;", "&");
const plain = (text: string) => text.replaceAll(/\p{Cf}/gu, "");
/** Links of a page to lists of titles, each with the number it is set on or that its tile shows. */
const numbers = (text: string) =>
  [
    ...text.matchAll(/<a href="(\/collection\/titles[^"]*)">([\d,]+)<\/a>/g),
    ...text.matchAll(
      /<a href="(\/collection\/titles[^"]*)">[^<]*<\/a><\/dt><dd class="stat-value">([\d,]+)</g,
    ),
  ].map(([, href = "", number = ""]) => ({
    href: decode(href),
    number: Number(number.replaceAll(",", "")),
  }));
const totalOf = (text: string) => {
  const said = /role="status">([^<]*)</.exec(plain(text))?.[1] ?? "";
  return Number(/([\d,]+) titles?$/.exec(said)?.[1]?.replaceAll(",", "") ?? 0);
};

describe("every number of the comparison", () => {
  it.each([
    "/collection",
    "/collection?form=book",
    "/collection?library=kingfisher&held-from=1",
    "/collection/kinds?language=eng",
    "/collection/kinds?library=museo-alba",
    "/collection/overlap",
    "/libraries/kingfisher/collection",
  ])("of %s leads to as many titles", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    const found = numbers(text);
    expect(found.length).toBeGreaterThan(5);
    for (const { href, number } of found.slice(0, 40))
      expect([href, totalOf((await get(href)).text)]).toEqual([href, number]);
  });
});

describe("the pages", () => {
  it.each([
    "/collection?held-from=9&held-to=2",
    "/collection?library=%00&form=%F0%9F%98%80&single=1&decade=NaN",
    "/collection/overlap?page=999999&sort=__proto__",
    "/collection/kinds?class=constructor&subject=%3Cscript%3Ealert(1)%3C/script%3E",
    "/collection/titles?page=999999&sort=toString",
    "/collection/titles?library=a&also=b&held-to=0",
  ])("answer %s", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
  });

  it("of a library that is none is not there", async () => {
    expect((await get("/libraries/nobody/collection")).status).toBe(404);
  });

  it("leave empty fields of the form out of the address", async () => {
    const { status, header } = await get("/collection/kinds?library=&form=book&language=&held-to=");
    expect(status).toBe(302);
    expect(header("location")).toBe("/collection/kinds?form=book");
  });

  it("are said in Arabic from right to left", async () => {
    const { text } = await get("/collection/overlap?lang=ar");
    expect(text).toContain('dir="rtl"');
    expect(text).toContain("المكتبات جنبًا إلى جنب");
  });

  it("warn of last copies in the list", async () => {
    const { text } = await get("/collection/titles?single=1&library=museo-alba");
    expect(text).toContain("Only copy");
  });
});

describe("what is taken along", () => {
  it.each(["holders", "overlap", "kinds"])("has %s for everybody, in two forms", async (name) => {
    const csv = await get(`/collection/${name}.csv?form=book`);
    expect(csv.header("content-type")).toContain("text/csv");
    const lines = csv.text.trim().split("\r\n");
    const app = await d.app();
    const file = await app.request(
      new URL(`/collection/${name}.xlsx?form=book`, d.config.publicUrl),
    );
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(sheets[0]?.rows).toHaveLength(lines.length);
    expect(lines.length).toBeGreaterThan(3);
  });

  it("has whole lists for staff only", async () => {
    expect((await get("/collection/titles.csv")).status).toBe(403);
    const reader = await signedIn(d, alba);
    expect((await reader("/collection/titles.xlsx")).status).toBe(403);
    expect((await reader("/collection/titles")).text).not.toContain("titles.csv");
  });

  it("has every title of a list once, with the shelves of the library", async () => {
    const staff = await signedIn(d, alba, "staff");
    const total = totalOf((await get("/collection/titles?library=kingfisher&held-to=1")).text);
    const { status, text } = await staff("/collection/titles.csv?library=kingfisher&held-to=1");
    expect(status).toBe(200);
    const addresses = new Set(text.match(/\/titles\/[0-9a-f-]{36}/g));
    expect(addresses.size).toBe(total);
    const [head = "", first = ""] = text.split("\r\n");
    expect(head).toContain("Call numbers at Library kingfisher");
    expect(first).toMatch(/Only copy|Last library/);
  });
});
