import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { importDirectory } from "../actions/import-directory.ts";
import { directoryModule } from "../module.ts";
import { directoryShape } from "../model/shape.ts";
import { demo } from "./testing/demo-visitors.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([directoryModule()]);
});
afterAll(() => d.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost:3000${path}`, { headers: { accept: "text/html", ...headers } });
const textOf = async (path: string, headers: Record<string, string> = {}) =>
  (await get(path, headers)).text();

describe("before anybody has joined", () => {
  test.each(["/", "/libraries", "/people", "/partners"])(
    "%s teaches the first step",
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('class="empty"');
    },
  );
});

describe("with the demo's directory", () => {
  beforeAll(() => d.asSystem((ctx) => importDirectory(ctx, demo)));

  test("the home page names the network and leads to every library", async () => {
    const html = await textOf("/");
    expect(html).toContain("Estuary Libraries</h1>");
    expect(html).toContain("8 libraries · 22 branches");
    expect(html).toContain('action="/find"');
    expect(html.match(/href="\/libraries\/[a-z-]+"/g)).toHaveLength(8);
  });

  test("the home page in Arabic stands from right to left", async () => {
    const html = await textOf("/", { "accept-language": "ar" });
    expect(html).toContain('lang="ar" dir="rtl"');
    expect(html).toContain("مكتبات المصبّ");
    expect(html).toContain("8 مكتبات");
  });

  test.each([
    ["q=merrow", ["port-merrow"]],
    ["q=hebreo&lang=es", ["tamar"]],
    ["q=%D9%85%D9%83%D8%AA%D8%A8%D8%A9%20%D9%85%D8%AA%D8%AD%D9%81", ["museo-alba"]],
    ["q=manuscripts", ["aberwen", "museo-alba", "manara"]],
    ["language=ar&kind=hospital", ["tamar"]],
    ["country=EG", ["manara"]],
    ["kind=no-such", []],
    [`q=${encodeURIComponent("' or 1=1 --\u0000<script>")}`, []],
  ])("/libraries?%s finds its libraries", async (query, codes) => {
    const html = await textOf(`/libraries?${query}`);
    const found = [
      ...html.matchAll(/<h3[^>]*class="card-title"[^>]*><a href="\/libraries\/([^"]+)"/g),
    ];
    expect(found.map(([, code]) => code)).toEqual(codes);
  });

  test("filters keep each other, and a chosen one is the link that removes it", async () => {
    const html = await textOf("/libraries?kind=city&language=en&q=port");
    expect(html).toContain('href="/libraries?q=port&amp;language=en"');
    expect(html).toContain('name="kind" value="city"');
    expect(html).not.toContain("<script>");
  });

  test.each([
    ["Egypt", "Manara University Library"],
    ["Egipto", "Manara University Library"],
    ["merow", "Port Merrow Public Library"],
    ["merrow lirbary", "Port Merrow Public Library"],
  ])("%s finds %s, and no other", async (words, name) => {
    const html = await textOf(`/libraries?q=${encodeURIComponent(words)}`);
    expect(html).toContain(name);
    expect(html).toContain("1 library");
  });

  test("the directory as JSON is what can be taken in, and is not sent twice", async () => {
    const answer = await get("/libraries.json");
    expect(directoryShape.parse(await answer.json()).libraries).toHaveLength(8);
    const etag = answer.headers.get("etag") ?? "";
    expect((await get("/libraries.json", { "if-none-match": etag })).status).toBe(304);
  });

  test("a library's page tells hours, people and contact, and searches its own shelf", async () => {
    const html = await textOf("/libraries/Port-Merrow");
    expect(html).toContain("Port Merrow Public Library</h1>");
    expect(html).toContain('name="library" value="port-merrow"');
    expect(html).toContain("Harbor Square Central Library");
    expect(html).toContain("(America/New York)");
    expect(html).toContain("Ruth Okafor");
    expect(html).toMatch(/<form[^>]*action="\/my\/home-library"/);
    const [, data = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      "@type": "Library",
      identifier: { value: "ZZ-PMPL" },
      department: [{ geo: { latitude: 43.6612 } }, {}, {}, {}],
    });
  });

  test("a library as JSON", async () => {
    const answer = await get("/libraries/manara.json");
    expect(await answer.json()).toMatchObject({ code: "manara", timeZone: "Africa/Cairo" });
  });

  test.each([
    "/libraries/nowhere",
    "/libraries/nowhere.json",
    "/libraries/a%00b",
    "/partners/x",
    "/partners/%F0%9F%92%A9",
  ])("%s is not here", async (path) => expect((await get(path)).status).toBe(404));

  test("people are found by skill, language and library", async () => {
    const html = await textOf("/people?skill=maps&language=ar");
    expect(html).toContain('class="helper"');
    const names = (query: string) =>
      textOf(`/people?${query}`).then((text) => text.match(/class="helper-name"/g)?.length ?? 0);
    expect(await names("library=port-merrow")).toBe(6);
    expect(await names("q=okafor")).toBe(1);
    expect(await names("q=zzz")).toBe(0);
  });

  test("a telephone number kept for colleagues is not shown to strangers, nor in JSON", async () => {
    await d.asSystem(async (ctx) => {
      const data = directoryShape.parse(demo);
      const [first] = data.libraries;
      const [ruth] = first?.staff ?? [];
      if (!first || !ruth) throw new Error("the demo has changed");
      const kept = { ...ruth, phone: "+1 207 555 0999", contactFor: "staff" as const };
      await importDirectory(ctx, { ...data, libraries: [{ ...first, staff: [kept] }] });
    });
    for (const path of [
      "/libraries/port-merrow",
      "/people?q=okafor",
      "/libraries.json",
      "/libraries/port-merrow.json",
    ]) {
      const text = await textOf(path);
      expect(text).toContain("Ruth Okafor");
      expect(text).not.toContain("555 0999");
      expect(text).not.toContain("ruth.okafor@");
    }
  });

  test("a partner's page says with whom it works", async () => {
    const html = await textOf("/partners/bedside-stories");
    expect(html).toContain("Bedside Stories</h1>");
    expect(html).toContain('href="/libraries/tamar"');
    expect(html).toContain('href="/libraries/manara"');
  });

  test("libraries and partners are found by the one search", async () => {
    await d.searchIsCurrent();
    const find = async (text: string) =>
      (await d.services.search.query({ clauses: [{ text }], offset: 0, limit: 5 })).hits.map(
        ({ kind, id }) => `${kind} ${id}`,
      );
    expect(await find("bedside stories")).toEqual(["partner bedside-stories", "library tamar"]);
    expect(await find("المنارة")).toContain("library manara");
  });
});
