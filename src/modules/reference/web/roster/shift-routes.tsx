import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { colleaguesFor } from "../../actions/roster/colleagues.ts";
import { idOf } from "../../actions/roster/desk.ts";
import { deskHours } from "../../actions/roster/hours.ts";
import { leaveSeries, placeInSeries } from "../../actions/roster/places.ts";
import { planOf, seriesPeople } from "../../actions/roster/plan.ts";
import { shiftAt } from "../../actions/roster/read-roster.ts";
import { addShift, changeShift, removeShift, restoreShift } from "../../actions/roster/shifts.ts";
import { wishesFor } from "../../actions/roster/wishes.ts";
import { mayGivePlace } from "../../policy/roster.ts";
import { doneNotice, withDone } from "./done.tsx";
import { attempt, type FormState, typedIn } from "./form-state.ts";
import { type RosterPage, rosterPageOf } from "./roster-page.ts";
import { newShift, shiftFrom, storedShift } from "./shift-fields.ts";
import { PlanPage } from "./plan-page.tsx";
import { NewShiftPage, ShiftPage } from "./shift-page.tsx";
import { dayOf } from "./times.ts";

type Web = Context<WebEnv>;
const ID = ":shift{[0-9a-f-]{36}}";

/** The shifts of a desk, below each of the addresses at which a roster is. */
export function shiftRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(`${base}/shifts`, showPlan);
  app.get(`${base}/shifts/new`, (c) => showNew(c, rosterPageOf(c)));
  app.post(`${base}/shifts`, add);
  app.get(`${base}/shifts/${ID}`, (c) => showShift(c, rosterPageOf(c)));
  app.post(`${base}/shifts/${ID}`, change);
  app.post(`${base}/shifts/${ID}/removal`, async (c) => {
    const view = rosterPageOf(c);
    const id = shiftIdOf(c);
    await view.act((ctx) => removeShift(ctx, view.desk, id));
    return c.redirect(withDone(`${view.home}/shifts`, { done: "removed", of: id }), 303);
  });
  app.post(`${base}/shifts/${ID}/return`, async (c) => {
    const view = rosterPageOf(c);
    await view.act((ctx) => restoreShift(ctx, view.desk, shiftIdOf(c)));
    return c.redirect(withDone(`${view.home}/shifts`, { done: "restored" }), 303);
  });
  app.post(`${base}/shifts/${ID}/people`, place);
  app.post(`${base}/shifts/${ID}/people/:person{[0-9a-f-]{36}}/removal`, leave);
}

/** The id of the shift in the address. @throws Refusal `not-found` where it is none */
export function shiftIdOf(c: Web): string {
  const id = c.req.param("shift") ?? "";
  if (!isId<"shift">(id)) throw new Refusal("not-found");
  return id;
}

async function showPlan(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const plan = await view.act((ctx) => planOf(ctx, view.desk));
  const body = <PlanPage view={view} plan={plan} />;
  const notice = doneNotice(c, view);
  return page(c, { title: view.t("part-shifts"), noIndex: true, notice, body });
}

async function showNew(c: Web, view: RosterPage, again?: FormState): Promise<Response> {
  if (!view.leads) throw new Refusal("forbidden");
  const { wishes, zone } = await view.act(async (ctx) => ({
    wishes: await wishesFor(ctx),
    zone: (await deskHours(ctx, view.desk)).zone,
  }));
  const state = again ?? newShift(zone, dayOf(view.now, zone).toString());
  const body = <NewShiftPage view={view} state={state} wishes={wishes} />;
  return page(c, { title: view.t("add-shift"), status: again ? 422 : 200, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const form = await readForm(c);
  const result = await attempt(() => view.act((ctx) => addShift(ctx, view.desk, shiftFrom(form))));
  if ("faults" in result) return showNew(c, view, typedIn(form, result.faults));
  return c.redirect(withDone(`${view.home}/shifts/${result.done}`, { done: "added" }), 303);
}

async function showShift(c: Web, view: RosterPage, again?: FormState): Promise<Response> {
  const id = shiftIdOf(c);
  const { principal } = c.get("visit");
  const found = await view.act(async (ctx) => {
    const shift = await shiftAt(ctx, view.desk, id);
    const mayGive = mayGivePlace(principal, idOf(view.desk), ctx.library);
    return {
      shift,
      wishes: await wishesFor(ctx),
      people: await seriesPeople(ctx, shift),
      colleagues: mayGive ? await colleaguesFor(ctx, view.desk) : [],
    };
  });
  const state = again ?? storedShift(found.shift);
  const body = <ShiftPage view={view} state={state} {...found} />;
  const notice = again ? undefined : doneNotice(c, view);
  const title = view.t("change-shift");
  return page(c, { title, status: again ? 422 : 200, noIndex: true, notice, body });
}

async function change(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const id = shiftIdOf(c);
  const form = await readForm(c);
  const result = await attempt(() =>
    view.act((ctx) => changeShift(ctx, view.desk, id, shiftFrom(form))),
  );
  if ("faults" in result) return showShift(c, view, typedIn(form, result.faults));
  return c.redirect(withDone(`${view.home}/shifts/${result.done}`, { done: "changed" }), 303);
}

async function place(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const id = shiftIdOf(c);
  const form = await readForm(c);
  const person = form.text("person");
  const result = await attempt(() =>
    view.act((ctx) => placeInSeries(ctx, view.desk, id, isId<"person">(person) ? person : "")),
  );
  if ("faults" in result) {
    const { shift } = await view.act(async (ctx) => ({ shift: await shiftAt(ctx, view.desk, id) }));
    return showShift(c, view, { ...storedShift(shift), faults: result.faults });
  }
  return c.redirect(withDone(`${view.home}/shifts/${id}`, { done: "placed" }), 303);
}

async function leave(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const [id, person] = [shiftIdOf(c), c.req.param("person") ?? ""];
  await view.act((ctx) => leaveSeries(ctx, view.desk, id, person));
  return c.redirect(withDone(`${view.home}/shifts/${id}`, { done: "unplaced" }), 303);
}
