import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { download, readForm, type WebEnv } from "#kernel/http";
import { icalendarType } from "#standards/icalendar";
import { page } from "#ui";
import { feedSince, makeFeed, planFile, revokeFeed } from "../../actions/roster/feeds.ts";
import {
  applyCalendar,
  CALENDAR_LIMIT,
  previewCalendar,
} from "../../actions/roster/import-calendar.ts";
import { CalendarPage } from "./calendar-page.tsx";
import { doneNotice, withDone } from "./done.tsx";
import { feedAddress } from "./feed-routes.ts";
import { attempt } from "./form-state.ts";
import { ImportPage } from "./import-page.tsx";
import { type RosterPage, rosterPageOf } from "./roster-page.ts";

type Web = Context<WebEnv>;

/** Calendars of a desk: to subscribe to, to take along, and to bring in. */
export function calendarRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(`${base}/calendar`, (c) => showCalendar(c, rosterPageOf(c)));
  app.post(`${base}/calendar/feed`, makeAddress);
  app.post(`${base}/calendar/feed/removal`, async (c) => {
    const view = rosterPageOf(c);
    await view.act((ctx) => revokeFeed(ctx, view));
    return c.redirect(withDone(`${view.home}/calendar`, { done: "revoked" }), 303);
  });
  app.get(`${base}/calendar/shifts.ics`, async (c) => {
    const view = rosterPageOf(c);
    const file = await view.act((ctx) => planFile(ctx, view.desk));
    const name = `shifts-${view.desk?.code ?? "network"}.ics`;
    return download(c, file, { name, type: icalendarType });
  });
  app.post(`${base}/calendar/preview`, preview);
  app.post(`${base}/calendar/changes`, apply);
}

type Shown = { readonly address?: string; readonly fault?: string };

async function showCalendar(c: Web, view: RosterPage, shown: Shown = {}): Promise<Response> {
  const since = await view.act((ctx) => feedSince(ctx, view));
  const { address = null, fault = null } = shown;
  const body = <CalendarPage view={view} feed={{ since, address }} fault={fault} />;
  const notice = shown.address || fault ? undefined : doneNotice(c, view);
  const title = view.t("part-calendar");
  const status = fault === null ? 200 : 422;
  return page(c, { title, status, noIndex: true, notice, body, elements: ["copy"] });
}

/** Shown at once and only now: an address to come back to would be kept somewhere. */
async function makeAddress(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const token = await view.act((ctx) => makeFeed(ctx, view));
  const answer = await showCalendar(c, view, { address: feedAddress(c, token) });
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}

async function preview(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  if (!view.leads) throw new Refusal("forbidden");
  const bytes = await fileIn(c);
  const result = await attempt(async () => {
    if (bytes === null) throw new InvalidInput({ file: "calendar-missing" });
    return view.act((ctx) => previewCalendar(ctx, view.desk, bytes));
  });
  if ("faults" in result)
    return showCalendar(c, view, { fault: result.faults["file"] ?? "calendar-form" });
  const file = Buffer.from(bytes ?? []).toString("base64");
  const body = <ImportPage view={view} preview={result.done} file={file} />;
  return page(c, { title: view.t("import-title"), noIndex: true, body });
}

/** The file comes again with the form: what was looked at is what is done. */
async function apply(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const form = await readForm(c);
  const bytes = new Uint8Array(Buffer.from(form.text("calendar"), "base64"));
  const result = await attempt(() => view.act((ctx) => applyCalendar(ctx, view.desk, bytes)));
  if ("faults" in result)
    return showCalendar(c, view, { fault: result.faults["file"] ?? "calendar-form" });
  return c.redirect(withDone(`${view.home}/shifts`, { done: "imported" }), 303);
}

/** The file of the form; null where there is none. */
async function fileIn(c: Web): Promise<Uint8Array | null> {
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.size === 0) return null;
  // One more than may be, so that too much is seen to be too much.
  return new Uint8Array(await file.slice(0, CALENDAR_LIMIT + 1).arrayBuffer());
}
