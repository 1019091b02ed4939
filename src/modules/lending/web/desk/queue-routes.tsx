import type { Context, Hono } from "hono";
import { type Ending, giveTable, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import { page } from "#ui";
import { deskCounts, deskQueue, firstWaiting } from "../../actions/desk/queues.ts";
import { deskViews } from "../../actions/desk/saved-views.ts";
import { readQueueQuery } from "../../model/desk/queue-query.ts";
import { deskNotice } from "./desk-notice.tsx";
import { type LendingDesk, lendingDeskOf } from "./lending-desk.ts";
import { branchNames } from "./branch-names.ts";
import { QueuePage } from "./queue-page.tsx";
import { queueColumns, queueLines } from "./queue-file.ts";

const address = "/desk/:code/lending";

/** The queues of a library's desk, and the same as a table to take along. */
export function queueRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => showQueue(c, lendingDeskOf(c)));
  app.get(`${address}/queue.csv`, (c) => giveQueue(c, lendingDeskOf(c), "csv"));
  app.get(`${address}/queue.xlsx`, (c) => giveQueue(c, lendingDeskOf(c), "xlsx"));
}

const queryOf = (c: Context<WebEnv>, usual: Parameters<typeof readQueueQuery>[1]) =>
  readQueueQuery((name) => c.req.query(name), usual);

async function showQueue(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const { principal } = c.get("visit");
  const { query, ...shown } = await desk.act(async (ctx) => {
    const counts = await deskCounts(ctx);
    const query = queryOf(c, firstWaiting(counts));
    return {
      query,
      counts,
      part: await deskQueue(ctx, query, desk.library.timeZone),
      views: await deskViews(ctx),
      branchName: await branchNames(ctx, desk),
    };
  });
  return page(c, {
    title: `${desk.t(`queue-${query.queue}`)} · ${desk.t("lending")}`,
    noIndex: true,
    width: "wide",
    elements: ["lending/rows"],
    notice: deskNotice(c, desk),
    body: (
      <QueuePage
        desk={desk}
        query={query}
        ticked={c.req.query("ticked") === "all"}
        person={principal.kind === "person" ? principal.id : null}
        {...shown}
      />
    ),
  });
}

async function giveQueue(c: Context<WebEnv>, desk: LendingDesk, ending: Ending): Promise<Response> {
  const query = queryOf(c, "lend-answer");
  return giveTable(
    c,
    { dir: direction(desk.locale) },
    {
      name: query.queue,
      ending,
      columns: queueColumns(desk, query),
      rows: queueLines(desk, query),
    },
  );
}
