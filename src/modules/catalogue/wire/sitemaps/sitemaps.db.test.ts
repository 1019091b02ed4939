import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../../web/testing/asking.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

/** Titles with ids like those that are made one after the other, and some that nobody has any more. */
const addTitles = (from: number, to: number) =>
  d.asSystem((ctx) =>
    sql`insert into cluster (id, held_by, created_at, changed_at)
      select ('0190a5c4-' || lpad(to_hex(n), 4, '0') || '-7000-8000-000000000000')::uuid,
        case when n % 10 = 0 then 0 else 1 end, now(), now() from generate_series(${from}::int, ${to}::int) n`.execute(
      ctx.tx,
    ),
  );

beforeAll(async () => {
  d = await testDeployment();
  await d.library("tamar");
  await addTitles(1, 25_000);
  get = await asking(d);
});
afterAll(() => d.close());

const locations = async (path: string) => {
  const { status, text, header } = await get(path);
  expect(status).toBe(200);
  expect(header("content-type")).toBe("application/xml; charset=utf-8");
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
};
const titlePages = async () =>
  (await locations("/sitemap.xml")).filter((path) => path.includes("/titles/"));

describe("the sitemap", () => {
  it("names every title that somebody has, once", async () => {
    const pages = await titlePages();
    expect(pages).toHaveLength(3);
    const titles = (await Promise.all(pages.map(locations))).flat();
    expect(titles).toHaveLength(22_500);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).not.toContain("/titles/0190a5c4-000a-7000-8000-000000000000");
  });

  it("keeps the pages that are full while titles come and go", async () => {
    const before = await titlePages();
    const second = await locations(before[1] ?? "");
    await addTitles(25_001, 41_000);
    await d.asSystem((ctx) =>
      sql`update cluster set held_by = 0 where id = '0190a5c4-0001-7000-8000-000000000000'`.execute(
        ctx.tx,
      ),
    );
    const after = await titlePages();
    expect(after).toHaveLength(5);
    expect(after.slice(0, 3)).toEqual(before);
    expect(await locations(before[1] ?? "")).toEqual(second);
    expect(await locations(before[0] ?? "")).not.toContain(
      "/titles/0190a5c4-0001-7000-8000-000000000000",
    );
  });

  it("names the libraries", async () => {
    expect(await locations("/sitemaps/libraries.xml")).toEqual([
      "/",
      "/libraries",
      "/libraries/tamar",
    ]);
  });

  it.each(["x", "0190a5c4", "%00"])("has no page %s", async (name) => {
    expect((await get(`/sitemaps/titles/${name}.xml`)).status).toBe(404);
  });

  it("has a page after any id, were it the last of all", async () => {
    expect(await locations(`/sitemaps/titles/${newId()}.xml`)).toEqual([]);
  });
});

/** Whether a path may be read, by the longest rule that matches (RFC 9309, 2.2.2). */
function allowed(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, rule = ""]) => rule);
  const pattern = (rule: string) =>
    new RegExp(
      `^${rule
        .split("*")
        .map((part) => part.replace(/[.?+^$()|[\]\\]/g, "\\$&"))
        .join(".*")}`,
    );
  return !rules.some((rule) => pattern(rule).test(path));
}

describe("robots.txt", () => {
  it("leads to the sitemap, lets titles be read, and keeps out of searches and desks", async () => {
    const { text } = await get("/robots.txt");
    expect(text).toContain(`Sitemap: ${d.config.publicUrl.origin}/sitemap.xml`);
    const id = newId();
    for (const path of ["/", "/find", `/titles/${id}`, "/libraries/tamar", "/api", "/sitemap.xml"])
      expect([path, allowed(text, path)]).toEqual([path, true]);
    for (const path of [
      "/find?form=book&language=eng",
      "/find/advanced",
      "/find.atom?q=a",
      "/desk/tamar",
      "/my/lists",
      "/api/v1/titles",
      `/titles/${id}/copies?record=1`,
      `/titles/${id}.bib`,
    ])
      expect([path, allowed(text, path)]).toEqual([path, false]);
  });
});
