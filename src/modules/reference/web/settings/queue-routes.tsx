import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { listSkills } from "#modules/directory";
import { page } from "#ui";
import {
  addQueue,
  changeQueue,
  deskQueues,
  moveQueueUp,
  removeQueue,
  restoreQueue,
} from "../../actions/desk/queues.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { QueuesPage, type WrongQueue } from "./queues-page.tsx";
import { settingDeskOf } from "./settings-routes.tsx";
import { queueInput } from "./typed-queue.ts";

const AT = "/desk/:code/ask/settings/queues";
type Done = "saved" | "removed" | "restored" | "moved";

/** The queues of a library, and all that is done with them. */
export function queueRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c));
  app.post(AT, (c) => save(c, null));
  app.post(`${AT}/:id`, (c) => save(c, c.req.param("id")));
  app.post(`${AT}/:id/removal`, (c) => act(c, removeQueue, "removed"));
  app.post(`${AT}/:id/restoration`, (c) => act(c, restoreQueue, "restored"));
  app.post(`${AT}/:id/place`, (c) => act(c, moveQueueUp, "moved"));
}

async function save(c: Context<WebEnv>, id: string | null): Promise<Response> {
  const desk = settingDeskOf(c);
  const { values: typed } = await readForm(c);
  const given = queueInput(typed);
  try {
    await desk.act((ctx) => (id === null ? addQueue(ctx, given) : changeQueue(ctx, id, given)));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { id, typed, faults: fault.fields });
  }
  return back(c, desk, { done: "saved" });
}

async function act(
  c: Context<WebEnv>,
  does: (ctx: Ctx, id: string) => Promise<void>,
  done: Done,
): Promise<Response> {
  const desk = settingDeskOf(c);
  const id = c.req.param("id") ?? "";
  await desk.act((ctx) => does(ctx, id));
  return back(c, desk, { done, ...(done === "removed" ? { queue: id } : {}) });
}

function back(
  c: Context,
  desk: ReferenceDesk,
  query: { readonly done: Done; readonly queue?: string },
): Response {
  return c.redirect(`${desk.home}/settings/queues?${new URLSearchParams(query)}`, 303);
}

async function show(c: Context<WebEnv>, wrong: WrongQueue | null = null): Promise<Response> {
  const desk = settingDeskOf(c);
  const shown = await desk.act(async (ctx) => ({
    queues: await deskQueues(ctx),
    skills: await listSkills(ctx),
  }));
  const removed = c.req.query("queue") ?? "";
  return page(c, {
    title: desk.t("queues"),
    status: wrong ? 422 : 200,
    noIndex: true,
    body: (
      <QueuesPage
        desk={desk}
        {...shown}
        wrong={wrong}
        done={wrong ? null : told(c, desk)}
        removed={isId(removed) ? removed : null}
      />
    ),
  });
}

function told(c: Context<WebEnv>, { t, locale }: ReferenceDesk): string | null {
  const done = c.req.query("done");
  if (done === "removed") return t("queue-removed");
  if (done === "saved" || done === "restored" || done === "moved")
    return settingsWords(locale)(`queue-${done}`);
  return null;
}
