import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { importFigures, sharedCost } from "../../actions/cost-sharing/shared-costs.ts";
import { deskWords } from "../../messages/index.ts";
import type { FigureList } from "../../model/cost-sharing/figure-list.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { idOf, ONE_COST } from "./cost-address.ts";
import { FiguresPage } from "./figures-page.tsx";

type Web = Context<WebEnv>;

/** Figures of all libraries from a list. */
export function figureRoutes(app: Hono<WebEnv>): void {
  app.get(`${ONE_COST}/figures`, (c) => show(c, stored({}), null));
  app.post(`${ONE_COST}/figures`, async (c) => {
    const form = await readForm(c);
    const text = form.text("list") || (await fileText(c));
    const basis = form.text("basis") === "population" ? "population" : "use";
    const result = await attempt(
      actForNetwork(c, (ctx) => importFigures(ctx, idOf(c), basis, text)),
    );
    if (result.faults) return show(c, typed(form, result.faults), null, 422);
    return show(c, stored({ basis }), result.done);
  });
}

/** The whole request is at most a megabyte, so the file is. */
async function fileText(c: Web): Promise<string> {
  const { file } = await c.req.parseBody();
  return file instanceof File ? (await file.text()).toWellFormed() : "";
}

async function show(
  c: Web,
  state: FormState,
  taken: FigureList | null,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const cost = await actForNetwork(c, (ctx) => sharedCost(ctx, idOf(c)));
  const body = <FiguresPage view={view} cost={cost} state={state} taken={taken} />;
  return page(c, { title: deskWords(view.locale)("cost-figures"), status, noIndex: true, body });
}
