import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { cookieOf, storedPerson } from "#test/signed-in";
import { modules } from "../modules.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
let home: Library;
let cookie: string;
beforeAll(async () => {
  d = await testDeployment();
  app = await d.app();
  home = await d.library("home");
  const { email } = await storedPerson(d, "Somebody who may do everything", [
    { role: "operator", library: null },
    { role: "library-administrator", library: home.id },
  ]);
  cookie = await cookieOf(d, email);
});
afterAll(() => d.close());

/** Every address of the modules, with something plausible in place of its parameters. */
function addresses(method: string): readonly string[] {
  const routed = new Hono<WebEnv>();
  for (const { routes } of modules) routes?.(routed);
  const patterns = routed.routes.filter((route) => route.method === method).map(({ path }) => path);
  return [...new Set(patterns)].map((pattern) =>
    pattern
      .replace(/^\/(desk|ask|libraries)\/:\w+(\{[^/]*\})?(?=\/|$)/, "/$1/home")
      .replaceAll(/:\w+(\{[^/]*\})?/g, () => randomUUID()),
  );
}

/** Says that there is none: files for browsers are not built here. */
const NOT_BUILT = /\/widget\.js/;

/** What a person who may do everything is answered, where it is a fault of ours. */
async function fault(path: string, init: RequestInit = {}): Promise<string | null> {
  const headers = { accept: "text/html", "sec-fetch-site": "same-origin", cookie };
  const answer = await app.request(new URL(path, d.config.publicUrl).href, {
    ...init,
    headers: { ...headers, ...(init.headers as Record<string, string>) },
  });
  await answer.body?.cancel();
  return answer.status >= 500 && !NOT_BUILT.test(path) ? `${answer.status} ${path}` : null;
}

const faults = async (asked: readonly Promise<string | null>[]) =>
  (await Promise.all(asked)).filter((told) => told !== null);

const NAMES = ["words", "q", "text", "code", "name", "day", "from", "page", "id", "state", "lang"];
const NUL = NAMES.map((name) => `${name}=a%00b`).join("&");

test("U+0000 in an address or a query is no fault of ours, at any door", async () => {
  const all = addresses("GET");
  expect(all.length).toBeGreaterThan(150);
  expect(await faults(all.map((path) => fault(`${path}?${NUL}`)))).toEqual([]);
  expect(await faults(all.map((path) => fault(path.replace(/[^/]+$/, "a%00b"))))).toEqual([]);
});

test("U+0000 is replaced in a query, and the rest of it stays as it was", async () => {
  const echoed = await app.request(
    new URL("/find?q=a%2Bb%00c&%00=%0%000", d.config.publicUrl).href,
    { headers: { accept: "text/html" } },
  );
  expect(echoed.status).toBe(200);
  expect(await echoed.text()).toContain('<h1 class="find-title">Find: a+b c</h1>');
});

const multipart = "multipart/form-data; boundary=x";
const whole = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nAda\r\n--x--\r\n';

test.each([
  ["is cut off", multipart, whole.slice(0, 60)],
  ["has U+0000", "application/x-www-form-urlencoded", `${NUL}&email=a%00@b&body=%00`],
])("a form that %s is no fault of ours, at any door", async (_how, type, body) => {
  const all = addresses("POST");
  expect(all.length).toBeGreaterThan(150);
  const init = { method: "POST", body, headers: { "content-type": type } };
  expect(await faults(all.map((path) => fault(path, init)))).toEqual([]);
});

test.each([
  ["has no boundary", "multipart/form-data", whole, 400],
  ["is cut off", multipart, whole.slice(0, 60), 400],
  ["is something else", multipart, "name=Ada", 400],
  ["is whole", multipart, whole, 303],
])("a multipart form that %s", async (_how, type, body, status) => {
  const answer = await app.request(new URL("/display", d.config.publicUrl).href, {
    method: "POST",
    body,
    headers: { "content-type": type, accept: "text/html", "accept-language": "es" },
  });
  expect(answer.status).toBe(status);
  if (status === 400) expect(await answer.text()).toContain("El formulario no llegó completo");
});
