import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { batchReport } from "../../../actions/desk/read-batch.ts";
import { runBatch } from "../../../actions/desk/run-batch.ts";
import { startBatch } from "../../../actions/desk/start-batch.ts";
import { actWords } from "../state-words.ts";
import { chosenIn, listOf } from "../chosen-in.ts";
import { afterDeed } from "../desk-notice.tsx";
import { type LendingDesk, lendingDeskOf } from "../lending-desk.ts";
import { BatchPage } from "./batch-page.tsx";

const address = "/desk/:code/lending/batches";
/** So often a page without script looks how far a batch is. */
const REFRESH_SECONDS = 3;

/** One act with many, and the report of it. */
export function batchRoutes(app: Hono<WebEnv>): void {
  app.post(address, async (c) => {
    const desk = lendingDeskOf(c);
    const form = await readForm(c);
    const chosen = chosenIn(form, desk);
    const act = form.text("act");
    const back = listOf(desk, chosen);
    const reason = form.text("reason");
    const input: Record<string, string> = act === "refuse" && reason !== "" ? { reason } : {};
    const started = await desk.act((ctx) => startBatch(ctx, { ...chosen, act, input, back }));
    if (!started) return c.redirect(afterDeed(back, "nothing-chosen", desk.library.id), 303);
    if (started.atOnce) await runBatch(desk.act, started.id);
    return c.redirect(`${desk.home}/batches/${started.id}`, 303);
  });
  app.get(`${address}/:id`, (c) => showReport(c, lendingDeskOf(c)));
}

async function showReport(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const report = await desk.act((ctx) => batchReport(ctx, c.req.param("id") ?? ""));
  const title = actWords(desk.locale, report.batch.act);
  const running = report.batch.doneAt === null;
  return page(c, {
    title: `${title} · ${desk.t("lending")}`,
    noIndex: true,
    width: "wide",
    ...(running ? { refresh: REFRESH_SECONDS } : {}),
    body: <BatchPage desk={desk} report={report} />,
  });
}
