import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../../web/testing/asking.ts";
import { shelve } from "../../web/testing/shelf.ts";
import { foundTitles } from "./found-titles.ts";
import { titleDetail } from "./title-json.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "saltbush-flat", "saltbush-flat.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

const list = async (params: string) =>
  foundTitles.parse(JSON.parse((await get(`/api/v1/titles${params}`)).text));

describe("the catalogue for programs", () => {
  it("finds titles in pages with exact totals", async () => {
    const all = await list("?size=7&facets=0");
    expect(all.titles).toHaveLength(7);
    const seen = new Set<string>();
    for (let page = 1; page <= Math.ceil(all.total / 100); page++)
      for (const { id } of (await list(`?size=100&page=${page}`)).titles) seen.add(id);
    expect(seen.size).toBe(all.total);
  });

  it("counts facets that agree with what they narrow to", async () => {
    const { facets } = await list("?q=art");
    for (const { value, count } of (facets["form"] ?? []).slice(0, 3))
      expect((await list(`?q=art&form=${encodeURIComponent(value)}`)).total).toBe(count);
    for (const { value, count } of facets["library"] ?? [])
      expect((await list(`?q=art&library=${value}`)).total).toBe(count);
  });

  it("counts the facets that are asked for, and no others", async () => {
    const { facets: all } = await list("?q=art");
    const { facets } = await list("?q=art&facets=form,library");
    expect(facets).toEqual({ form: all["form"], library: all["library"] });
  });

  it("gives one title with records and copies", async () => {
    const [first] = (await list("?q=art&size=1")).titles;
    const title = titleDetail.parse(JSON.parse((await get(`/api/v1/titles/${first?.id}`)).text));
    expect(title.id).toBe(first?.id);
    expect(title.records.length).toBeGreaterThan(0);
  });

  it("says that nothing has changed to who has it already", async () => {
    const tag = (await get("/api/v1/titles?q=art")).header("etag") ?? "";
    const again = await get("/api/v1/titles?q=art", { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(again.text).toBe("");
  });

  it.each([
    "?page=0",
    "?page=x",
    "?facets=form,colour",
    "?facets=",
    "?page=501",
    "?size=1000",
    "?size[]=1",
    "?q=a&q=b",
    "?sort=best",
    "?available=yes",
    "?from=-5",
    "?from=19.5",
    "?unknown=1",
    "?q=" + "x".repeat(401),
    "?__proto__=1",
    "?library=",
  ])("refuses what it cannot use with a problem: %#", async (params) => {
    const { status, text, header } = await get(`/api/v1/titles${params}`);
    expect(status).toBe(400);
    expect(header("content-type")).toContain("application/problem+json");
    expect(JSON.parse(text)).toMatchObject({ status: 400, title: "invalid-parameters" });
  });

  it("says what a parameter has to be in the language that is asked for", async () => {
    const headers = { "accept-language": "es" };
    const { text, header } = await get("/api/v1/titles?page=abc", { headers });
    expect(JSON.parse(text)).toMatchObject({
      detail: "Algunos parámetros no se pueden usar.",
      errors: [{ parameter: "page", message: "tiene que ser un número entero de 1 a 500" }],
    });
    expect(header("vary")).toContain("accept-language");
    const missing = await get("/api/v1/titles/1", { headers });
    expect(missing.text).toContain("Ningún título tiene este identificador.");
  });

  it("says in the same form that there is no such title", async () => {
    for (const id of [newId(), "1", "%00", "'--"]) {
      const { status, header } = await get(`/api/v1/titles/${id}`);
      expect(status).toBe(404);
      expect(header("content-type")).toContain("application/problem+json");
    }
  });

  it("describes itself, and every reference in the description leads somewhere", async () => {
    const { text, header } = await get("/api/v1/openapi.json");
    expect(header("content-type")).toContain("application/openapi+json");
    const document: { openapi: string; components: { schemas: Record<string, unknown> } } =
      JSON.parse(text);
    expect(document.openapi).toMatch(/^3\.1/);
    const names = Object.keys(document.components.schemas);
    for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(names).toContain(name);
    expect(text.match(/"\$ref"/g)?.length).toBe(
      text.match(/"\$ref":"#\/components\/schemas\/\w+"/g)?.length,
    );
  });
});
