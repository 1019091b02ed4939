import type { Context, Hono } from "hono";
import { download, streamOf, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { sourcesDrifted } from "../../actions/harvests/watch-sources.ts";
import { importReviews } from "../../actions/imports/review-import.ts";
import { importsOf } from "../../actions/imports/watch-imports.ts";
import { libraryShare } from "../../actions/library-share.ts";
import { waitingQuestions } from "../../actions/matching/questions.ts";
import { needsAttention } from "../../model/imports/attention.ts";
import { isOver } from "../../model/imports/state.ts";
import { type Desk, deskOf } from "./desk.ts";
import { recordsAsIso2709, recordsAsMarcXml } from "./exported-records.ts";
import { OverviewPage } from "./overview-page.tsx";

/** The catalogue's first page at a desk, and its records to take along. */
export function overviewRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/catalogue", (c) => showOverview(c, deskOf(c)));
  app.get("/desk/:code/catalogue/records.marcxml", (c) => {
    const { act, library } = deskOf(c);
    const name = `${library.code}-records.xml`;
    const type = "application/marcxml+xml; charset=utf-8";
    return download(c, streamOf(recordsAsMarcXml(act)), { name, type });
  });
  app.get("/desk/:code/catalogue/records.mrc", (c) => {
    const { act, library } = deskOf(c);
    const name = `${library.code}-records.mrc`;
    return download(c, streamOf(recordsAsIso2709(act)), {
      name,
      type: "application/marc",
    });
  });
}

async function showOverview(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const parts = await desk.act(async (ctx) => ({
    share: await libraryShare(ctx),
    waiting: await whatWaits(ctx),
    drifted: await sourcesDrifted(ctx),
    questions: await waitingQuestions(ctx, "own"),
  }));
  const body = <OverviewPage desk={desk} {...parts} />;
  return page(c, { title: desk.t("catalogue"), noIndex: true, body });
}

const LATEST = 100;

/** Of the latest imports those under way, and those that nobody has looked through; the oldest first. */
async function whatWaits(ctx: Ctx) {
  const latest = await importsOf(ctx, LATEST);
  const reviews = await importReviews(
    ctx,
    latest.map(({ id }) => id),
  );
  const imports = latest.filter(
    (delivery) =>
      !isOver(delivery.state) || (needsAttention(delivery) && !reviews.has(delivery.id)),
  );
  return { imports: imports.toReversed(), reviews };
}
