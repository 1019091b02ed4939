import { createHash } from "node:crypto";
import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { icalendarType } from "#standards/icalendar";
import { calendarOfFeed } from "../../actions/roster/feeds.ts";

const PATH = "/roster-calendars";

/** Calendars at secret addresses, for programs that come without signing in. */
export function feedRoutes(app: Hono<WebEnv>): void {
  app.get(`${PATH}/:file{[A-Za-z0-9_-]{43}\\.ics}`, async (c) => {
    const token = (c.req.param("file") ?? "").slice(0, 43);
    const calendar = await calendarOfFeed(c.get("visit"), token);
    if (calendar === null) throw new Refusal("not-found");
    return giveCalendar(c, calendar);
  });
}

/** The whole address that belongs to a token. */
export function feedAddress(c: Context<WebEnv>, token: string): string {
  const { publicUrl } = c.get("visit").services.config;
  return new URL(`${PATH}/${token}.ics`, publicUrl).href;
}

/** Whoever comes again hears only whether it has changed (RFC 9110 §13.1.2). */
function giveCalendar(c: Context<WebEnv>, calendar: string): Response {
  const digest = createHash("sha256").update(calendar).digest("base64url").slice(0, 27);
  const etag = `"${digest}"`;
  const known = (c.req.header("if-none-match") ?? "").split(",").map((one) => one.trim());
  const headers = { etag, "cache-control": "private, no-cache" };
  if (known.some((one) => one === etag || one === `W/${etag}` || one === "*"))
    return c.body(null, 304, headers);
  return c.body(calendar, 200, { ...headers, "content-type": icalendarType });
}
