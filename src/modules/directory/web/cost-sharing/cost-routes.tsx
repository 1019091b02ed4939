import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { Notice, page, FormButton } from "#ui";
import {
  fixShares,
  reinstateResult,
  sharingOf,
  withdrawResult,
} from "../../actions/cost-sharing/fix-shares.ts";
import { resultsOf } from "../../actions/cost-sharing/fixed-shares.ts";
import {
  addSharedCost,
  changeSharedCost,
  listSharedCosts,
  removeSharedCost,
  restoreSharedCost,
  sharedCost,
} from "../../actions/cost-sharing/shared-costs.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { deskWords } from "../../messages/index.ts";
import { RemovedNotice, SavedNotice } from "../desk/directory-frame.tsx";
import { attempt, type FormState, typed } from "../desk/form-state.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { CostForm } from "./cost-form.tsx";
import { COSTS, ID, idOf, ONE_COST } from "./cost-address.ts";
import { CostFrame } from "./cost-frame.tsx";
import { CostList } from "./cost-list.tsx";
import { CostPage, titleOf } from "./cost-page.tsx";
import { costOf, costState, freshCost } from "./cost-state.ts";
import { figureRoutes } from "./figure-routes.tsx";
import { costFileRoutes } from "./file-routes.ts";
import { holding } from "./history.tsx";
import { namesOf } from "./reckoning.ts";
import { resultRoutes } from "./result-routes.tsx";
import { whatIfRoutes } from "./what-if-routes.tsx";

type Web = Context<WebEnv>;

/** Costs that libraries bear together, for the coordinator. */
export function costRoutes(app: Hono<WebEnv>): void {
  app.get(COSTS, showList);
  app.get(`${COSTS}/new`, showNew);
  app.post(COSTS, add);
  app.get(ONE_COST, showCost);
  app.get(`${ONE_COST}/edit`, async (c) => {
    const cost = await actForNetwork(c, (ctx) => sharedCost(ctx, idOf(c)));
    return showForm(c, titleOf(viewOf(c), cost), cost.id, costState(cost));
  });
  app.post(ONE_COST, change);
  app.post(`${ONE_COST}/removal`, remove);
  app.post(`${ONE_COST}/restoration`, restore);
  app.post(`${ONE_COST}/results`, fix);
  app.post(`${ONE_COST}/results/:result{${ID}}/withdrawal`, async (c) => {
    await actForNetwork(c, (ctx) => withdrawResult(ctx, c.req.param("result")));
    return c.redirect(`${COSTS}/${idOf(c)}?withdrawn=${c.req.param("result")}`, 303);
  });
  app.post(`${ONE_COST}/results/:result{${ID}}/reinstatement`, async (c) => {
    await actForNetwork(c, (ctx) => reinstateResult(ctx, c.req.param("result")));
    return c.redirect(`${COSTS}/${idOf(c)}`, 303);
  });
  whatIfRoutes(app);
  figureRoutes(app);
  resultRoutes(app);
  costFileRoutes(app);
}

async function showList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const costs = await actForNetwork(c, async (ctx) => {
    const listed = [];
    for (const cost of await listSharedCosts(ctx))
      listed.push({ cost, fixed: holding(await resultsOf(ctx, cost.id)) });
    return listed;
  });
  const t = deskWords(view.locale);
  const removed = new RegExp(`^${ID}$`).exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed ? (
    <RemovedNotice view={view} what={t("cost-name")} undo={`${COSTS}/${removed}/restoration`} />
  ) : undefined;
  const title = t("cost-sharing");
  const body = (
    <CostFrame view={view} title={title}>
      <CostList view={view} costs={costs} />
    </CostFrame>
  );
  return page(c, { title, noIndex: true, notice, body });
}

async function showCost(c: Web): Promise<Response> {
  const view = viewOf(c);
  const { cost, results, cards } = await actForNetwork(c, async (ctx) => ({
    cost: await sharedCost(ctx, idOf(c)),
    results: await resultsOf(ctx, idOf(c)),
    cards: await libraryCards(ctx),
  }));
  const body = (
    <CostPage
      view={view}
      names={namesOf(view, cards)}
      cost={cost}
      sharing={sharingOf(cost)}
      results={results}
      example={c.req.query("library") ?? null}
    />
  );
  return page(c, { title: titleOf(view, cost), noIndex: true, notice: noticeOf(c), body });
}

function noticeOf(c: Web) {
  const view = viewOf(c);
  const t = deskWords(view.locale);
  const result = new RegExp(`^${ID}$`);
  const fixed = result.exec(c.req.query("fixed") ?? "")?.[0];
  const withdrawn = result.exec(c.req.query("withdrawn") ?? "")?.[0];
  if (c.req.query("saved")) return <SavedNotice view={view} />;
  const undo = fixed ? `${fixed}/withdrawal` : withdrawn ? `${withdrawn}/reinstatement` : null;
  if (undo === null) return undefined;
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        <FormButton action={`${COSTS}/${idOf(c)}/results/${undo}`} icon="undo" size="small">
          {t("undo")}
        </FormButton>
      }
    >
      <p>{fixed ? t("cost-fixed-now") : t("deed-directory.cost-withdrawn")}</p>
    </Notice>
  );
}

async function showNew(c: Web): Promise<Response> {
  const { locale, now } = viewOf(c);
  const from = c.req.query("from");
  const state = await actForNetwork(c, async (ctx) => {
    if (from) {
      const cost = await sharedCost(ctx, from);
      return costState({ ...cost, year: cost.year + 1 });
    }
    const members = (await libraryCards(ctx)).map(({ code }) => code);
    return freshCost(now.toZonedDateTimeISO("UTC").year, members);
  });
  return showForm(c, deskWords(locale)("cost-add"), null, state);
}

async function showForm(
  c: Web,
  title: string,
  id: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const cards = await actForNetwork(c, libraryCards);
  const action = id === null ? COSTS : `${COSTS}/${id}`;
  const body = (
    <CostFrame view={view} title={title}>
      <CostForm
        view={view}
        state={state}
        names={namesOf(view, cards)}
        members={cards.map(({ code }) => code)}
        action={action}
        cancel={action}
      />
    </CostFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(actForNetwork(c, (ctx) => addSharedCost(ctx, costOf(form))));
  if (result.faults) return again(c, null, form, result.faults);
  return c.redirect(`${COSTS}/${result.done}`, 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actForNetwork(c, (ctx) => changeSharedCost(ctx, idOf(c), costOf(form))),
  );
  if (result.faults) return again(c, idOf(c), form, result.faults);
  return c.redirect(`${COSTS}/${idOf(c)}?saved=1`, 303);
}

function again(c: Web, id: string | null, form: Form, faults: FormState["faults"]) {
  const title = deskWords(viewOf(c).locale)(id === null ? "cost-add" : "cost-edit");
  return showForm(c, title, id, typed(form, faults), 422);
}

async function remove(c: Web): Promise<Response> {
  await actForNetwork(c, (ctx) => removeSharedCost(ctx, idOf(c)));
  return c.redirect(`${COSTS}?removed=${idOf(c)}`, 303);
}

async function restore(c: Web): Promise<Response> {
  await actForNetwork(c, (ctx) => restoreSharedCost(ctx, idOf(c)));
  return c.redirect(`${COSTS}/${idOf(c)}`, 303);
}

/** What is missing is said on the cost's own page. */
async function fix(c: Web): Promise<Response> {
  const result = await attempt(actForNetwork(c, (ctx) => fixShares(ctx, idOf(c))));
  const outcome = result.faults ? "" : `?fixed=${result.done}`;
  return c.redirect(`${COSTS}/${idOf(c)}${outcome}`, 303);
}
