import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { Refusal } from "#kernel/access";
import { onlyOwnHosts, refuseForgedRequests } from "./origin.ts";
import { limitRate } from "./rate-limit.ts";
import { type ShellRefusal, shellRefusals } from "./refusals.ts";

/** An application that says a refusal of the shell by its status. */
function shell(): Hono {
  return new Hono().onError((fault, c) => {
    if (!(fault instanceof Refusal)) throw fault;
    return c.text(fault.code, shellRefusals[fault.code as ShellRefusal]);
  });
}

const hosts = ["shelf.example", "localhost:3000"];
const app = shell();
app.use(onlyOwnHosts(hosts));
app.use(refuseForgedRequests(hosts));
app.all("*", (c) => c.text("reached"));
const ask = async (method: string, headers: Record<string, string>) =>
  (
    await app.request("http://shelf.example/x", {
      method,
      headers: { host: "shelf.example", ...headers },
    })
  ).status;

describe("requests from elsewhere", () => {
  test("a change asked for from another site is refused, from our own is not", async () => {
    expect(await ask("POST", { origin: "https://evil.example", cookie: "cs=1" })).toBe(403);
    expect(await ask("POST", { origin: "null", cookie: "cs=1" })).toBe(403);
    expect(await ask("POST", { "sec-fetch-site": "cross-site", cookie: "cs=1" })).toBe(403);
    expect(await ask("POST", { "sec-fetch-site": "same-site", cookie: "cs=1" })).toBe(403);
    expect(await ask("POST", { cookie: "cs=1" })).toBe(403);
    expect(await ask("POST", { origin: "https://shelf.example", cookie: "cs=1" })).toBe(200);
    expect(await ask("POST", { "sec-fetch-site": "same-origin", cookie: "cs=1" })).toBe(200);
    expect(await ask("POST", {})).toBe(200); // a program without any ambient right
    expect(await ask("GET", { origin: "https://evil.example" })).toBe(200);
  });

  test("a foreign host name is not served", async () => {
    expect(await ask("GET", { host: "evil.example" })).toBe(421);
    expect(await ask("GET", { host: "SHELF.example" })).toBe(200);
  });
});

test("programs are told how much is left, and when to come again", async () => {
  const limited = shell();
  limited.use(limitRate(3, () => "somebody"));
  limited.get("*", (c) => c.text("reached"));
  const get = (path: string) => limited.request(`http://shelf.example${path}`);
  const first = await get("/api/v1/titles");
  expect(first.headers.get("ratelimit-policy")).toBe('"caller";q=3;w=60');
  expect(first.headers.get("ratelimit")).toBe('"caller";r=2;t=20');
  expect((await get("/find")).headers.has("ratelimit")).toBe(false);
  expect((await get("/api/v1/titles")).headers.get("ratelimit")).toBe('"caller";r=0;t=60');
  const refused = await get("/api/v1/titles");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
