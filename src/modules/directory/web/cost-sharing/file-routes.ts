import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import { giveTable, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import { sharingOf } from "../../actions/cost-sharing/fix-shares.ts";
import { fixedResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { sharedCost } from "../../actions/cost-sharing/shared-costs.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { endingOf } from "../ending.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { idOf, ONE_COST } from "./cost-address.ts";
import { namesOf, reckoningOf } from "./reckoning.ts";
import { shareTable } from "./share-file.ts";

const FILE = "shares\\.(?:csv|xlsx)";

/** Shares as files. */
export function costFileRoutes(app: Hono<WebEnv>): void {
  app.get(`${ONE_COST}/:file{${FILE}}`, async (c) => {
    const view = viewOf(c);
    const { cost, cards } = await actForNetwork(c, async (ctx) => ({
      cost: await sharedCost(ctx, idOf(c)),
      cards: await libraryCards(ctx),
    }));
    const { shares } = sharingOf(cost);
    // While something is missing there are no shares, as the page says.
    if (!shares) throw new Refusal("not-found");
    const table = shareTable(view, namesOf(view, cards), reckoningOf(cost, shares));
    const file = { name: `shares-${cost.year}`, ending: endingOf(c.req.param("file")) };
    return giveTable(c, { dir: direction(view.locale) }, { ...table, ...file });
  });

  app.get(`${ONE_COST}/results/:result{[0-9a-f-]{36}}/:file{${FILE}}`, async (c) => {
    const view = viewOf(c);
    const { result, cards } = await actForNetwork(c, async (ctx) => ({
      result: await fixedResult(ctx, c.req.param("result")),
      cards: await libraryCards(ctx),
    }));
    const table = shareTable(view, namesOf(view, cards), result);
    const file = { name: `shares-${result.year}`, ending: endingOf(c.req.param("file")) };
    return giveTable(c, { dir: direction(view.locale) }, { ...table, ...file });
  });
}
