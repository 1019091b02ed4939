import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { askForCover } from "../../actions/roster/ask-cover.ts";
import { colleaguesFor } from "../../actions/roster/colleagues.ts";
import { idOf } from "../../actions/roster/desk.ts";
import {
  type DayOf,
  giveBackPlace,
  leaveDay,
  placeOnDay,
  takePlace,
} from "../../actions/roster/places.ts";
import { dutyOn } from "../../actions/roster/read-roster.ts";
import { wishesFor } from "../../actions/roster/wishes.ts";
import { setDayOff } from "../../actions/roster/shifts.ts";
import { mayGivePlace } from "../../policy/roster.ts";
import { type Done, doneNotice, withDone } from "./done.tsx";
import { DutyPage } from "./duty-page.tsx";
import { attempt, type FormState, typedIn } from "./form-state.ts";
import { type RosterPage, rosterPageOf, viewersZone } from "./roster-page.ts";
import { shiftIdOf } from "./shift-routes.tsx";

type Web = Context<WebEnv>;
const DAY = ":shift{[0-9a-f-]{36}}/:date{\\d{4}-\\d{2}-\\d{2}}";

/** One day of a shift, below each of the addresses at which a roster is. */
export function dutyRoutes(app: Hono<WebEnv>, base: string): void {
  const at = `${base}/shifts/${DAY}`;
  app.get(at, (c) => showDuty(c, rosterPageOf(c)));
  app.post(`${at}/place`, (c) => act(c, takePlace, "taken"));
  app.post(`${at}/place/return`, (c) => act(c, giveBackPlace, "given-back"));
  app.post(`${at}/off`, async (c) => {
    const view = rosterPageOf(c);
    const day = dayIn(c);
    await view.act((ctx) => setDayOff(ctx, view.desk, day, true));
    const said = { done: "day-off", of: day.shift, date: day.date };
    return c.redirect(withDone(`${view.home}?week=${day.date}`, said), 303);
  });
  app.post(`${at}/on`, (c) =>
    act(c, (ctx, desk, day) => setDayOff(ctx, desk, day, false), "day-on"),
  );
  app.post(`${at}/people`, (c) =>
    withForm(c, "placed", (form) => (ctx, desk, day) => {
      const person = form.text("person");
      return placeOnDay(ctx, desk, day, isId<"person">(person) ? person : "");
    }),
  );
  app.post(`${at}/people/:person{[0-9a-f-]{36}}/removal`, (c) => {
    const person = c.req.param("person") ?? "";
    return act(c, (ctx, desk, day) => leaveDay(ctx, desk, day, person), "unplaced");
  });
  app.post(`${at}/requests`, (c) =>
    withForm(c, "asked", (form) => async (ctx, desk, day) => {
      await askForCover(ctx, desk, day, { kind: form.text("kind"), note: form.text("note") });
    }),
  );
}

/** The day of a shift that the address names. @throws Refusal `not-found` where it is none */
function dayIn(c: Web): DayOf {
  const [shift, date] = [shiftIdOf(c), c.req.param("date") ?? ""];
  try {
    return { shift, date: Temporal.PlainDate.from(date, { overflow: "reject" }).toString() };
  } catch {
    throw new Refusal("not-found");
  }
}

type Deed = (...given: Parameters<typeof takePlace>) => Promise<void>;

async function act(c: Web, deed: Deed, done: Done["done"]): Promise<Response> {
  const view = rosterPageOf(c);
  const day = dayIn(c);
  await view.act((ctx) => deed(ctx, view.desk, day));
  return toDuty(c, view, day, done);
}

async function withForm(c: Web, done: Done["done"], deed: (form: Form) => Deed): Promise<Response> {
  const view = rosterPageOf(c);
  const day = dayIn(c);
  const form = await readForm(c);
  const result = await attempt(() => view.act((ctx) => deed(form)(ctx, view.desk, day)));
  if ("faults" in result) return showDuty(c, view, typedIn(form, result.faults));
  return toDuty(c, view, day, done);
}

function toDuty(c: Web, { home }: RosterPage, { shift, date }: DayOf, done: string): Response {
  const said = { done, of: shift, date };
  return c.redirect(withDone(`${home}/shifts/${shift}/${date}`, said), 303);
}

async function showDuty(c: Web, view: RosterPage, again?: FormState): Promise<Response> {
  const { principal } = c.get("visit");
  const found = await view.act(async (ctx) => {
    const mayGive = mayGivePlace(principal, idOf(view.desk), ctx.library);
    return {
      duty: await dutyOn(ctx, view.desk, dayIn(c)),
      zone: await viewersZone(ctx, view.desk),
      skills: (await wishesFor(ctx)).skills,
      colleagues: mayGive ? await colleaguesFor(ctx, view.desk) : [],
    };
  });
  const state = again ?? { values: {}, days: [], faults: {} };
  const body = <DutyPage view={view} state={state} {...found} />;
  const notice = again ? undefined : doneNotice(c, view);
  const title = view.t("shift-column");
  return page(c, { title, status: again ? 422 : 200, noIndex: true, notice, body });
}
