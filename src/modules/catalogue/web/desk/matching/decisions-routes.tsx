import type { Context, Hono } from "hono";
import { download, streamOf, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { type ActState, actsPage } from "../../../actions/matching/acts.ts";
import { matchingWords } from "../../../messages/matching-index.ts";
import { matchSetting } from "../../matching/setting.ts";
import { readPlaces } from "../../places.ts";
import { type Desk, deskOf } from "../desk.ts";
import { decisionsCsv } from "./decisions-csv.ts";
import { DecisionsPage } from "./decisions-page.tsx";
import { matchingHome } from "./matching-frame.tsx";
import { deedNotice, hereWithout } from "./notices.tsx";
import { waitingFor } from "./queue-routes.tsx";

const address = "/desk/:code/catalogue/matching/decisions";

/** What cataloguers have decided, and its withdrawal. */
export function decisionsRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => showDecisions(c, deskOf(c)));
  app.get(`${address}.csv`, (c) => {
    const desk = deskOf(c);
    return download(c, streamOf(decisionsCsv(desk)), {
      name: "matching-decisions.csv",
      type: "text/csv; charset=utf-8",
    });
  });
}

async function showDecisions(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const visit = c.get("visit");
  const state = stateOf(c.req.query("state"));
  const number = c.req.query("page") ?? "";
  const asked = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 1;
  const { notice, ...shown } = await desk.act(async (ctx) => ({
    setting: matchSetting(visit, await readPlaces(ctx, visit)),
    list: await actsPage(ctx, state, asked),
    waiting: await waitingFor(ctx),
    notice: await deedNotice(c, ctx, matchingHome(desk)),
  }));
  return page(c, {
    title: matchingWords(desk.locale)("side-decisions"),
    noIndex: true,
    width: "wide",
    notice,
    body: <DecisionsPage desk={desk} state={state} back={hereWithout(c)} {...shown} />,
  });
}

function stateOf(text: string | undefined): ActState {
  return text === "in-force" || text === "withdrawn" ? text : "all";
}
