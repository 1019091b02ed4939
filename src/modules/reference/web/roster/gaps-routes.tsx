import type { Context, Hono } from "hono";
import { direction } from "#kernel/i18n";
import { giveTable, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { forecastFor, MOST_WEEKS, USUAL_WEEKS } from "../../actions/roster/forecast.ts";
import { type Gap, missingIn } from "../../model/roster/gaps.ts";
import { type Ahead, GapsPage } from "./gaps-page.tsx";
import { type RosterPage, rosterPageOf, viewersZone } from "./roster-page.ts";

type Web = Context<WebEnv>;

/** Gaps in the promise of a desk, as a page and as a file. */
export function gapsRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(`${base}/gaps`, async (c) => {
    const view = rosterPageOf(c);
    const body = <GapsPage view={view} ahead={await lookAhead(c, view)} />;
    return page(c, { title: view.t("part-gaps"), noIndex: true, width: "wide", body });
  });
  app.get(`${base}/:file{gaps\\.(?:csv|xlsx)}`, async (c) => {
    const view = rosterPageOf(c);
    const { forecast, zone } = await lookAhead(c, view);
    return giveTable(
      c,
      { dir: direction(view.locale) },
      {
        name: `gaps-${view.desk?.code ?? "network"}`,
        ending: c.req.param("file").endsWith("xlsx") ? "xlsx" : "csv",
        columns: [
          [view.t("from"), 22],
          [view.t("to"), 22],
          [view.t("zone"), 20],
          [view.t("missing"), 10],
          [view.t("needed"), 10],
          [view.t("there"), 10],
        ],
        rows: forecast.gaps.map((gap) => rowOf(gap, zone)),
      },
    );
  });
}

function lookAhead(c: Web, view: RosterPage): Promise<Ahead> {
  const asked = Number(c.req.query("weeks"));
  const fits = Number.isInteger(asked) && asked >= 1 && asked <= MOST_WEEKS;
  const weeks = fits ? asked : USUAL_WEEKS;
  return view.act(async (ctx) => ({
    weeks,
    zone: await viewersZone(ctx, view.desk),
    forecast: await forecastFor(ctx, view.desk, weeks),
  }));
}

/** Times as spreadsheets read them, on the wall of the zone. */
function rowOf(gap: Gap, zone: string): readonly (string | number)[] {
  const wall = (at: Temporal.Instant) =>
    at
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: "minute" })
      .replace("T", " ");
  const { start, end, needed, assigned } = gap;
  return [wall(start), wall(end), zone, missingIn(gap), needed, assigned];
}
