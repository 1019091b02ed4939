import { Hono } from "hono";
import { expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { type Assets, serveAssets } from "./assets.ts";

function served(icon: string | undefined): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const file = new TextEncoder().encode("<svg/>");
  const frame: Assets["frame"] = { styles: [], scripts: [], icon };
  serveAssets(app, {
    frame,
    files: new Map([["icon-1.svg", file]]),
    moduleAddress: () => undefined,
  });
  return app;
}

test("programs that guess where the icon is are led to it", async () => {
  const app = served("/assets/icon-1.svg");
  const answer = await app.request("/favicon.ico");
  expect(answer.status).toBe(302);
  const icon = await app.request(answer.headers.get("location") ?? "");
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect((await served(undefined).request("/favicon.ico")).status).toBe(404);
});
