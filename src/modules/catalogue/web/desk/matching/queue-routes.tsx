import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { consequenceOfVerdict } from "../../../actions/matching/consequence.ts";
import { answerQuestion } from "../../../actions/matching/decide-pair.ts";
import {
  matchAlarms,
  nextQuestion,
  waitingQuestions,
} from "../../../actions/matching/questions.ts";
import { matchingWords } from "../../../messages/matching-index.ts";
import { matchSetting } from "../../matching/setting.ts";
import { readPlaces } from "../../places.ts";
import { type Desk, deskOf } from "../desk.ts";
import { answerIn } from "./answer-in.ts";
import { matchingHome, type Waiting } from "./matching-frame.tsx";
import { afterDeed, deedNotice } from "./notices.tsx";
import { queueAddress, type QueuePlace, queuePlace } from "./queue-address.ts";
import { QueuePage } from "./queue-page.tsx";

const address = "/desk/:code/catalogue/matching";

/** The queue of pairs that wait for a person's word. */
export function queueRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => showQueue(c, deskOf(c)));
  app.post(`${address}/answers`, async (c) => {
    const desk = deskOf(c);
    const form = await readForm(c);
    const here = queueAddress(matchingHome(desk), queuePlace(form.text));
    const act = await desk.act((ctx) => answerQuestion(ctx, answerIn(form)));
    return c.redirect(act ? afterDeed(here, "act", act) : afterDeed(here, "gone", "1"), 303);
  });
}

async function showQueue(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const visit = c.get("visit");
  const at = queuePlace((name) => c.req.query(name));
  const { notice, setting, ...shown } = await desk.act(async (ctx) => ({
    setting: matchSetting(visit, await readPlaces(ctx, visit)),
    waiting: await waitingFor(ctx),
    asked: await askedAt(ctx, at),
    alarms: await matchAlarms(ctx),
    notice: await deedNotice(c, ctx, matchingHome(desk)),
  }));
  return page(c, {
    title: matchingWords(desk.locale)("matching"),
    noIndex: true,
    width: "wide",
    notice,
    body: <QueuePage {...{ desk, setting, at }} {...shown} />,
  });
}

/** How many pairs wait. */
export async function waitingFor(ctx: Ctx): Promise<Waiting> {
  return {
    own: await waitingQuestions(ctx, "own"),
    network: await waitingQuestions(ctx, "network"),
  };
}

async function askedAt(ctx: Ctx, { extent, after }: QueuePlace) {
  const asked = await nextQuestion(ctx, extent, after);
  if (!asked) return null;
  const { a, b, together } = asked.pair;
  const verdict = together ? "different" : "same";
  return { ...asked, otherwise: await consequenceOfVerdict(ctx, a.id, b.id, verdict) };
}
