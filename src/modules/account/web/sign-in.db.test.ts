import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { addPerson } from "#kernel/identity";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { accountModule } from "../module.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
const password = "read-more-2026";

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([accountModule([])]);
  await d.asSystem((ctx) =>
    addPerson(ctx, { email: "ruth@e.example", name: "Ruth Okafor", password }),
  );
});
afterAll(() => d.close());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`http://localhost:3000${path}`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: "http://localhost:3000", accept: "text/html", ...headers },
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost:3000${path}`, { headers: { accept: "text/html", ...headers } });
const cookieOf = (response: Response) =>
  (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

describe("/sign-in", () => {
  test("signs in, goes on to where the reader was, and out again", async () => {
    const answer = await post("/sign-in", {
      email: "ruth@e.example",
      password,
      next: "/find?q=sea",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/find?q=sea");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^cs=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const cookie = cookieOf(answer);
    expect((await get("/sign-in", { cookie })).status).toBe(303);
    const out = await post("/sign-out", {}, { cookie });
    expect(out.status).toBe(303);
    expect((await get("/sign-in", { cookie })).status).toBe(200);
  });

  test("says in the reader's language that it was wrong, and keeps the address", async () => {
    const answer = await post(
      "/sign-in",
      { email: "ruth@e.example", password: "no", next: "/my" },
      { "accept-language": "es" },
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("no corresponden");
    expect(html).toContain('value="ruth@e.example"');
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example"])(
    "does not lead to %s",
    async (next) => {
      const answer = await post("/sign-in", { email: "ruth@e.example", password, next });
      expect(answer.headers.get("location")).toBe("/my");
    },
  );

  test("a token of an attacker's choice is not taken over", async () => {
    const planted = `cs=${"A".repeat(43)}`;
    const answer = await post(
      "/sign-in",
      { email: "ruth@e.example", password },
      { cookie: planted },
    );
    expect(cookieOf(answer)).not.toBe(planted);
    expect((await get("/sign-in", { cookie: planted })).status).toBe(200);
  });

  test("is not asked for by another site", async () => {
    const answer = await post(
      "/sign-in",
      { email: "ruth@e.example", password },
      { origin: "https://evil.example" },
    );
    expect(answer.status).toBe(403);
  });

  test.each([
    { email: "ruth@e.example", password: "x".repeat(900_000) },
    { email: "x".repeat(900_000), password },
    {},
  ])("case %# of what nobody types is answered", async (form) =>
    expect((await post("/sign-in", form as Record<string, string>)).status).toBe(422),
  );
});

test("a language chosen by a link is kept", async () => {
  const link = await get("/sign-in?lang=ar");
  expect(cookieOf(link)).toBe("lang=ar");
  expect(await link.text()).toContain('dir="rtl"');
});
