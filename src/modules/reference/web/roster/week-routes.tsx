import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { weekSpan } from "../../actions/roster/forecast.ts";
import { readRoster } from "../../actions/roster/read-roster.ts";
import { dutiesOf } from "../../model/roster/duty.ts";
import { forecastOf } from "../../model/roster/forecast.ts";
import { monday } from "../../model/roster/occurrences.ts";
import { doneNotice } from "./done.tsx";
import { rosterPageOf, viewersZone } from "./roster-page.ts";
import { dayOf } from "./times.ts";
import { WeekPage } from "./week-page.tsx";

/** The week of a desk, where its pages begin. */
export function weekRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(base, showWeek);
}

async function showWeek(c: Context<WebEnv>): Promise<Response> {
  const view = rosterPageOf(c);
  const week = await view.act(async (ctx) => {
    const zone = await viewersZone(ctx, view.desk);
    const first = monday(dayAsked(c) ?? dayOf(view.now, zone));
    const span = weekSpan(first, zone);
    const roster = await readRoster(ctx, view.desk, span);
    const duties = dutiesOf(roster.shifts, roster.places, span);
    return { zone, first, span, duties, forecast: forecastOf(roster, span) };
  });
  const body = <WeekPage view={view} week={week} />;
  const notice = doneNotice(c, view);
  return page(c, { title: view.t("roster"), noIndex: true, width: "wide", notice, body });
}

/** The day in the address, within the years that a roster may have; null: none. */
function dayAsked(c: Context<WebEnv>): Temporal.PlainDate | null {
  const asked = c.req.query("week") ?? "";
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(asked)) return null;
  try {
    return Temporal.PlainDate.from(asked, { overflow: "reject" });
  } catch {
    return null;
  }
}
