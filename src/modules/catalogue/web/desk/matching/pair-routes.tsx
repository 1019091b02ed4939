import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { comparedPair } from "../../../actions/matching/compared-pair.ts";
import { consequenceOfVerdict } from "../../../actions/matching/consequence.ts";
import { decidePair } from "../../../actions/matching/decide-pair.ts";
import { matchingWords } from "../../../messages/matching-index.ts";
import { matchSetting } from "../../matching/setting.ts";
import { readPlaces } from "../../places.ts";
import { type Desk, deskOf } from "../desk.ts";
import { answerIn } from "./answer-in.ts";
import { afterDeed, deedNotice } from "./notices.tsx";
import { matchingHome } from "./matching-frame.tsx";
import { PairPage } from "./pair-page.tsx";

const address = "/desk/:code/catalogue/matching/pair";

/** Any two records side by side, and a cataloguer's word on them. */
export function pairRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => showPair(c, deskOf(c)));
  app.post(address, async (c) => {
    const desk = deskOf(c);
    const answer = answerIn(await readForm(c));
    const { act, title } = await desk.act(async (ctx) => {
      const decided = await decidePair(ctx, answer);
      const pair = await comparedPair(ctx, answer.a, answer.b);
      return { act: decided, title: pair?.a.title ?? "" };
    });
    return c.redirect(afterDeed(`/titles/${title}/evidence`, "act", act), 303);
  });
}

async function showPair(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const visit = c.get("visit");
  const [a = "", b = ""] = [c.req.query("a"), c.req.query("b")];
  if (!isId(a) || !isId(b) || a === b) throw new Refusal("not-found");
  const { notice, ...shown } = await desk.act(async (ctx) => {
    const pair = await comparedPair(ctx, a, b);
    if (!pair) throw new Refusal("not-found");
    const verdict = pair.together ? "different" : "same";
    return {
      pair,
      otherwise: await consequenceOfVerdict(ctx, a, b, verdict),
      setting: matchSetting(visit, await readPlaces(ctx, visit)),
      notice: await deedNotice(c, ctx, matchingHome(desk)),
    };
  });
  return page(c, {
    title: matchingWords(desk.locale)("question"),
    noIndex: true,
    width: "wide",
    notice,
    body: <PairPage desk={desk} {...shown} />,
  });
}
