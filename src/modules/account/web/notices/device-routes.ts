import type { Hono } from "hono";
import { z } from "zod";
import { problem, type WebEnv } from "#kernel/http";
import { deviceText } from "#kernel/identity";
import { addDevice } from "#kernel/notices";
import { signedIn } from "../answer.tsx";
import { bySystem } from "../arrival.ts";
import { noticeWordsOf } from "./said.tsx";

/** A subscription as browsers write it (Push API §8, `toJSON`). */
const subscription = z.object({
  endpoint: z.string().max(2000),
  keys: z.object({ p256dh: z.string().max(100), auth: z.string().max(100) }),
});

/** The service worker, and what a browser says when its reader wants notices shown. */
export function deviceRoutes(app: Hono<WebEnv>): void {
  app.get("/service-worker.js", (c) => {
    const source = c.get("moduleAddress")("account/service-worker");
    if (!source) return c.text("Not found", 404);
    // Only the address of the built file: it changes with each build, by which browsers see it is new.
    return c.body(`importScripts(${JSON.stringify(source)});\n`, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
    });
  });

  app.post("/my/notices/devices", async (c) => {
    const { id: person } = signedIn(c);
    const { session } = c.get("visit");
    const json: unknown = await c.req.json().catch(() => null);
    const read = subscription.safeParse(json).data;
    const device = deviceText(c.req.header("user-agent"));
    const taken =
      read &&
      session !== null &&
      (await bySystem(c)((ctx) =>
        addDevice(ctx, { endpoint: read.endpoint, ...read.keys, person, session, device }),
      ));
    return taken
      ? c.body(null, 201)
      : problem(c, 422, "push-not-accepted", noticeWordsOf(c)("push-not-accepted"));
  });
}
