import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { sharingOf } from "../../actions/cost-sharing/fix-shares.ts";
import { changeSharedCost, sharedCost } from "../../actions/cost-sharing/shared-costs.ts";
import { triedFormula } from "../../actions/cost-sharing/try-formula.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { deskWords } from "../../messages/index.ts";
import { sharedCostAsText } from "../../model/cost-sharing/shared-cost.ts";
import { attempt, type FormState, stored } from "../desk/form-state.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { COSTS } from "./cost-address.ts";
import { idOf, ONE_COST } from "./cost-address.ts";
import { formulaOf, formulaValues } from "./cost-state.ts";
import { namesOf } from "./reckoning.ts";
import { WhatIfPage } from "./what-if-page.tsx";

type Web = Context<WebEnv>;

/** Another formula, tried and perhaps taken over. */
export function whatIfRoutes(app: Hono<WebEnv>): void {
  app.get(`${ONE_COST}/what-if`, (c) => {
    const asked = c.req.query("formula.kind") !== undefined;
    return show(c, asked ? (name) => (c.req.query(name) ?? "").slice(0, 60) : null);
  });

  app.post(`${ONE_COST}/formula`, async (c) => {
    const form = await readForm(c);
    const result = await attempt(
      actForNetwork(c, async (ctx) => {
        const cost = sharedCostAsText(await sharedCost(ctx, idOf(c)));
        await changeSharedCost(ctx, idOf(c), { ...cost, formula: formulaOf(form.text) });
      }),
    );
    if (result.faults) return show(c, form.text);
    return c.redirect(`${COSTS}/${idOf(c)}?saved=1`, 303);
  });
}

/** `text` gives what was typed; null: nothing was. */
async function show(c: Web, text: ((name: string) => string) | null): Promise<Response> {
  const view = viewOf(c);
  const { cost, cards } = await actForNetwork(c, async (ctx) => ({
    cost: await sharedCost(ctx, idOf(c)),
    cards: await libraryCards(ctx),
  }));
  const own = formulaValues(sharedCostAsText(cost).formula);
  const tried = text && triedFormula(cost, formulaOf(text));
  const state: FormState = text
    ? {
        values: Object.fromEntries(Object.keys(own).map((name) => [name, text(name)])),
        lists: {},
        faults: tried?.faults ?? {},
      }
    : stored(own);
  const body = (
    <WhatIfPage
      view={view}
      names={namesOf(view, cards)}
      cost={cost}
      state={state}
      now={sharingOf(cost)}
      tried={tried?.sharing ?? null}
    />
  );
  const status = tried?.faults ? 422 : 200;
  return page(c, { title: deskWords(view.locale)("cost-what-if"), status, noIndex: true, body });
}
