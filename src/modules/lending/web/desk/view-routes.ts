import type { Context, Hono } from "hono";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { removeView, saveView } from "../../actions/desk/saved-views.ts";
import { readQueueQuery } from "../../model/desk/queue-query.ts";
import { afterDeed } from "./desk-notice.tsx";
import { lendingDeskOf } from "./lending-desk.ts";

const address = "/desk/:code/lending/views";

/** Keeping a queue with its filters under a name, and taking it away again. */
export function viewRoutes(app: Hono<WebEnv>): void {
  app.post(address, async (c) => {
    const desk = lendingDeskOf(c);
    const form = await readForm(c);
    const query = form.text("query");
    const shared = form.text("shared") !== "";
    const name = form.text("name") || desk.t(`queue-${queueIn(query)}`);
    const id = await desk.act((ctx) => saveView(ctx, { name, query, shared }));
    return c.redirect(afterDeed(`${desk.home}?${query}`, "view-saved", id), 303);
  });
  app.post(`${address}/:id/removal`, (c) => remove(c, true));
  app.post(`${address}/:id/return`, (c) => remove(c, false));
}

/** The queue that a query is about. */
function queueIn(query: string) {
  const given = new URLSearchParams(query);
  return readQueueQuery((name) => given.get(name) ?? undefined, "lend-answer").queue;
}

async function remove(c: Context<WebEnv>, removed: boolean): Promise<Response> {
  const desk = lendingDeskOf(c);
  const id = c.req.param("id") ?? "";
  const back = localPath((await readForm(c)).text("back"), desk.home);
  await desk.act((ctx) => removeView(ctx, id, removed));
  return c.redirect(afterDeed(back, removed ? "view-removed" : "view-saved", id), 303);
}
