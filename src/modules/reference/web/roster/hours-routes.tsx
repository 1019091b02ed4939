import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { formatDay, parseDay, weekdays } from "#modules/directory";
import { page } from "#ui";
import { changeDeskHours, deskHours } from "../../actions/roster/hours.ts";
import type { DeskHours } from "../../model/roster/desk-hours.ts";
import { doneNotice, withDone } from "./done.tsx";
import { attempt, type FormState, typedIn } from "./form-state.ts";
import { HoursPage } from "./hours-page.tsx";
import { type RosterPage, rosterPageOf } from "./roster-page.ts";

type Web = Context<WebEnv>;

/** When a desk promises an answer. */
export function hoursRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(`${base}/hours`, (c) => showHours(c, rosterPageOf(c)));
  app.post(`${base}/hours`, (c) => save(c, weekFrom));
  app.post(`${base}/hours/closures`, (c) => save(c, withClosure));
  app.post(`${base}/hours/closures/removal`, (c) => save(c, withoutClosure));
}

/** Makes what a desk is to promise of what it promises now. @throws InvalidInput */
type Change = (form: Form, now: DeskHours) => object;

/** Changes a part of what is said, and leaves the rest as it is. */
async function save(c: Web, change: Change): Promise<Response> {
  const view = rosterPageOf(c);
  const form = await readForm(c);
  const result = await attempt(() =>
    view.act((ctx) => changeDeskHours(ctx, view.desk, (now) => change(form, now))),
  );
  if ("faults" in result) return showHours(c, view, typedIn(form, closureFaults(result.faults)));
  return c.redirect(withDone(`${view.home}/hours`, { done: "saved" }), 303);
}

function weekFrom(form: Form, now: DeskHours): object {
  const read = weekdays.map((day) => [day, parseDay(form.text(day))] as const);
  const unreadable = read.filter(([, intervals]) => intervals === null);
  if (unreadable.length > 0)
    throw new InvalidInput(Object.fromEntries(unreadable.map(([day]) => [day, "hours-form"])));
  return {
    ...now,
    zone: form.text("zone"),
    week: Object.fromEntries(read),
    needed: Number(form.text("needed") || "1"),
    namesInFeeds: form.text("namesInFeeds") !== "",
  };
}

function withClosure({ text }: Form, now: DeskHours): object {
  const reason = text("reason");
  const closure = {
    from: text("from"),
    to: text("to") || text("from"),
    reason: reason === "" ? {} : { en: reason },
  };
  return { ...now, closures: [...now.closures, closure] };
}

function withoutClosure({ text }: Form, now: DeskHours): object {
  const left = now.closures.filter(({ from, to }) => from !== text("from") || to !== text("to"));
  return { ...now, closures: left };
}

/** `closures.3.to` is told at the field `to` of the form that adds one. */
function closureFaults(faults: FormState["faults"]): FormState["faults"] {
  return Object.fromEntries(
    Object.entries(faults).map(([path, code]) => [
      path.replace(/^closures\.\d+\./, "").replace(/^closures$/, "from"),
      code,
    ]),
  );
}

async function showHours(c: Web, view: RosterPage, again?: FormState): Promise<Response> {
  const hours = await view.act((ctx) => deskHours(ctx, view.desk));
  const body = <HoursPage view={view} hours={hours} state={again ?? stored(hours)} />;
  const notice = again ? undefined : doneNotice(c, view);
  const title = view.t("part-hours");
  return page(c, { title, status: again ? 422 : 200, noIndex: true, notice, body });
}

function stored({ zone, week, needed, namesInFeeds }: DeskHours): FormState {
  const days = Object.fromEntries(weekdays.map((day) => [day, formatDay(week[day])]));
  const names = namesInFeeds ? "on" : "";
  const values = { ...days, zone, needed: String(needed), namesInFeeds: names };
  return { values, days: [], faults: {} };
}
