import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { fixedResult, resultsOf } from "../../actions/cost-sharing/fixed-shares.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { titleOf } from "./cost-page.tsx";
import { ONE_COST } from "./cost-address.ts";
import { holding } from "./history.tsx";
import { namesOf } from "./reckoning.ts";
import { ResultPage } from "./result-page.tsx";

/** Shares that were fixed. */
export function resultRoutes(app: Hono<WebEnv>): void {
  app.get(`${ONE_COST}/results/:result{[0-9a-f-]{36}}`, async (c) => {
    const view = viewOf(c);
    const { result, results, cards } = await actForNetwork(c, async (ctx) => {
      const found = await fixedResult(ctx, c.req.param("result"));
      return {
        result: found,
        results: await resultsOf(ctx, found.costId),
        cards: await libraryCards(ctx),
      };
    });
    const body = (
      <ResultPage
        view={view}
        names={namesOf(view, cards)}
        result={result}
        holds={holding(results)}
        example={c.req.query("library") ?? null}
      />
    );
    return page(c, { title: titleOf(view, result), noIndex: true, body });
  });
}
