import type { Context, Hono } from "hono";
import { download, streamOf, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { cancelImport } from "../../actions/imports/cancel-import.ts";
import { failedRecords } from "../../actions/imports/failed-records.ts";
import { isRepeatable, repeatImport } from "../../actions/imports/repeat-import.ts";
import { importReviews, reopenImport, reviewImport } from "../../actions/imports/review-import.ts";
import { importFindings, importReport } from "../../actions/imports/watch-imports.ts";
import { isOver } from "../../model/imports/state.ts";
import { type Desk, deskOf } from "./desk.ts";
import { findingsCsv } from "./findings-csv.ts";
import { progressEvents } from "./progress-events.ts";
import { isolated } from "./isolated.ts";
import { ReportPage } from "./report-page.tsx";

const one = "/desk/:code/catalogue/imports/:id";

/** Pages without script look again after this many seconds. */
const REFRESH = 5;

/** One import: its report, what it left, and what can be done about it. */
export function reportRoutes(app: Hono<WebEnv>): void {
  app.get(one, (c) => showReport(c, deskOf(c), c.req.param("id")));
  app.get(`${one}/progress`, (c) => progressEvents(c, deskOf(c), c.req.param("id")));
  app.get(`${one}/findings.csv`, (c) => giveTable(c, deskOf(c), c.req.param("id")));
  app.get(`${one}/failed-records`, (c) => giveFailed(c, deskOf(c), c.req.param("id")));
  for (const [verb, action] of [
    ["cancellation", cancelImport],
    ["review", reviewImport],
    ["reopening", reopenImport],
  ] as const)
    app.post(`${one}/${verb}`, async (c) => {
      const desk = deskOf(c);
      const id = c.req.param("id");
      await desk.act((ctx) => action(ctx, id));
      return c.redirect(`${desk.home}/imports/${id}`, 303);
    });
  app.post(`${one}/repetition`, async (c) => {
    const desk = deskOf(c);
    const { id } = await desk.act((ctx) => repeatImport(ctx, c.req.param("id")));
    return c.redirect(`${desk.home}/imports/${id}`, 303);
  });
}

async function showReport(c: Context<WebEnv>, desk: Desk, id: string): Promise<Response> {
  const severity = c.req.query("show") === "warnings" ? "warning" : "failure";
  const after = c.req.query("after") ?? null;
  const report = await desk.act((ctx) => readReport(ctx, id, severity, after));
  const { delivery } = report;
  const over = isOver(delivery.state);
  return page(c, {
    title: desk.t("import-title", { file: isolated(delivery.fileName) }),
    noIndex: true,
    ...(over ? {} : { elements: ["progress"], refresh: REFRESH }),
    body: <ReportPage {...{ desk, severity }} {...report} first={after === null} />,
  });
}

async function readReport(
  ctx: Ctx,
  id: string,
  severity: "failure" | "warning",
  after: string | null,
) {
  const report = await importReport(ctx, id);
  const found = await importFindings(ctx, id, severity, after);
  const reviews = await importReviews(ctx, [id]);
  const repeatable = await isRepeatable(ctx, report.delivery);
  return { ...report, found, review: reviews.get(id) ?? null, repeatable };
}

async function giveTable(c: Context<WebEnv>, desk: Desk, id: string): Promise<Response> {
  const { delivery } = await desk.act((ctx) => importReport(ctx, id));
  return download(c, streamOf(findingsCsv(desk, id)), {
    name: `${delivery.fileName}-findings.csv`,
    type: "text/csv; charset=utf-8",
  });
}

const files = {
  iso2709: { type: "application/marc", ending: "mrc" },
  marcxml: { type: "application/octet-stream", ending: "xml" },
  json: { type: "application/octet-stream", ending: "json" },
} as const;

/** Pieces of XML or JSON are no document: they are handed out as bytes. */
async function giveFailed(c: Context<WebEnv>, desk: Desk, id: string): Promise<Response> {
  const { services } = c.get("visit");
  const { fileName, format, content } = await failedRecords(desk.act, services, id);
  const { type, ending } = files[format];
  const name = `${fileName}-failed.${ending}`;
  return download(c, streamOf(content), { name, type });
}
