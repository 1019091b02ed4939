import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { restoreAct, withdrawAct } from "../../../actions/matching/acts.ts";
import { partFromTitle } from "../../../actions/matching/decide-pair.ts";
import { lookedAtAlarm, remindOfAlarm } from "../../../actions/matching/questions.ts";
import { localPath } from "../../back.ts";
import { deskOf } from "../desk.ts";
import { reasonsIn } from "./answer-in.ts";
import { matchingHome } from "./matching-frame.tsx";
import { afterDeed } from "./notices.tsx";

const address = "/desk/:code/catalogue/matching";

/** What is done from several pages, each of which leads back to where it was done. */
export function actRoutes(app: Hono<WebEnv>): void {
  app.post(`${address}/acts/:id/withdrawal`, (c) =>
    doAndReturn(c, async (ctx, id, back) =>
      afterDeed(back, "withdrawn", await withdrawAct(ctx, id)),
    ),
  );
  app.post(`${address}/withdrawals/:id/undoing`, (c) =>
    doAndReturn(c, async (ctx, id, back) => afterDeed(back, "act", await restoreAct(ctx, id))),
  );
  app.post(`${address}/alarms/:id/look`, (c) =>
    doAndReturn(c, async (ctx, id, back) => {
      const seen = await lookedAtAlarm(ctx, id);
      return seen ? afterDeed(back, "seen", id) : back;
    }),
  );
  app.post(`${address}/alarms/:id/reminder`, (c) =>
    doAndReturn(c, async (ctx, id, back) => {
      await remindOfAlarm(ctx, id);
      return back;
    }),
  );
  app.post(`${address}/partings`, async (c) => {
    const desk = deskOf(c);
    const form = await readForm(c);
    const { title, act } = await desk.act((ctx) =>
      partFromTitle(ctx, form.text("record"), reasonsIn(form)),
    );
    return c.redirect(afterDeed(`/titles/${title}/evidence?parted=1`, "act", act), 303);
  });
}

/** Does something to the thing that the address names, and goes to where `work` says: from where one came. */
async function doAndReturn(
  c: Context<WebEnv>,
  work: (ctx: Ctx, id: string, back: string) => Promise<string>,
): Promise<Response> {
  const desk = deskOf(c);
  const back = localPath((await readForm(c)).text("back"), matchingHome(desk));
  const id = c.req.param("id") ?? "";
  return c.redirect(await desk.act((ctx) => work(ctx, id, back)), 303);
}
