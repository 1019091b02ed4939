import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { freePort } from "#test/site";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type Deployment, openDeployment } from "../deployment.ts";
import { modules } from "../modules.ts";
import { createServer } from "../server.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
beforeAll(async () => {
  // Requests are counted everywhere but in tests.
  d = await testDeployment({ NODE_ENV: "development" });
  app = await d.app();
});
afterAll(() => d.close());

const at = (path: string) => new URL(path, d.config.publicUrl).href;
const page = { accept: "text/html,*/*" };

/** Requests that are refused before it is known who comes, each with a way to bring it about. */
const early: readonly (readonly [number, () => Response | Promise<Response>, RegExp, string])[] = [
  [
    403,
    () =>
      app.request(at("/display"), {
        method: "POST",
        headers: { ...page, "accept-language": "es", origin: "https://elsewhere.example" },
      }),
    /<html[^>]* lang="es"[\s\S]*Esto se pidió desde otro sitio/,
    "cross-site",
  ],
  [
    413,
    () =>
      app.request(at("/display"), {
        method: "POST",
        body: `theme=${"x".repeat(1 << 20)}`,
        headers: {
          ...page,
          "accept-language": "ar",
          "content-type": "application/x-www-form-urlencoded",
        },
      }),
    /<html[^>]* dir="rtl"[\s\S]*الاستمارة أكبر من/,
    "too-large",
  ],
  [
    421,
    () =>
      app.request("http://elsewhere.example/?lang=es", { headers: { ...page, host: "a.example" } }),
    /Este servidor no responde por a\.example/,
    "misdirected",
  ],
];

describe("what is refused before it is known who comes", () => {
  test.each(early)("is a page in the reader's language: %s", async (status, ask, said) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await answer.text()).toMatch(said);
  });

  test("nobody who asks from another site is told to sign in", async () => {
    const headers = { ...page, origin: "https://elsewhere.example" };
    const answer = await app.request(at("/display"), { method: "POST", headers });
    expect(await answer.text()).not.toContain("Please sign in to go on");
  });

  test("is a problem for programs, in the language they ask for", async () => {
    const headers = { "accept-language": "es", origin: "https://elsewhere.example" };
    const answer = await app.request(at("/display"), { method: "POST", headers });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "urn:commonshelf:problem:cross-site",
      detail: expect.stringContaining("Esto se pidió desde otro sitio"),
    });
  });

  test("so is who asks too often, with when to come again", async () => {
    const ask = async () =>
      app.request(at("/robots.txt"), { headers: { ...page, "accept-language": "es" } });
    // All at once: each is counted before any is answered, however slow the machine is.
    const answers = await Promise.all(Array.from({ length: 1300 }, ask));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toBe("1");
    expect(await refused?.text()).toContain("dentro de 1 segundo.");
  });
});

describe("while the database cannot be reached", () => {
  let alone: Deployment;
  beforeAll(async () => {
    const databaseUrl = `postgres://nobody:none@127.0.0.1:${await freePort()}/none`;
    const config = { ...d.config, NODE_ENV: "test" as const };
    alone = await openDeployment({ config, databaseUrl, searches: false });
  });
  afterAll(() => alone.close());

  test.each(["/", "/find?q=a", "/api/v1/libraries"])(
    "%s says so, and when to ask again",
    async (path) => {
      const cut = await createServer(alone, modules);
      const headers = { ...page, cookie: `cs=${"x".repeat(43)}`, "accept-language": "ar" };
      const answer = await cut.request(at(path), { headers });
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("5");
      expect(await answer.text()).toContain("لا يمكن الوصول إلى الرف");
    },
  );
});

test.each([
  ["POST", "/api/v1/titles", 405, "GET, HEAD, OPTIONS"],
  ["DELETE", "/api/v1/titles/1", 405, "GET, HEAD, OPTIONS"],
  ["POST", "/api/v1/nothing", 404, null],
  ["DELETE", "/find", 404, null],
])("%s %s is answered with %s", async (method, path, status, allow) => {
  const calm = await createServer(
    { ...d, services: { ...d.services, config: { ...d.config, NODE_ENV: "test" } } },
    modules,
  );
  const answer = await calm.request(at(path), { method });
  expect([answer.status, answer.headers.get("allow")]).toEqual([status, allow]);
});
