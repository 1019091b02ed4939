import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { type MethodRow, setWorthMethod, worthMethods } from "../../actions/worth/method.ts";
import { figureNames } from "../../model/worth/method.ts";
import { figuresView } from "../figures/figures-view.ts";
import { MethodPage } from "./method-page.tsx";
import { actForNetwork } from "./network-routes.tsx";

const PATH = "/network/lending/method";

/** Setting the figures by which the worth of lending is reckoned. */
export function methodRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, async (c) => {
    const { methods, today } = await actForNetwork(c, async (ctx) => ({
      methods: await worthMethods(ctx),
      today: ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString(),
    }));
    return show(c, methods, { values: valuesOf(methods[0], today), faults: {} });
  });
  app.post(PATH, async (c) => {
    const form = await readForm(c);
    try {
      await actForNetwork(c, (ctx) => setWorthMethod(ctx, typedMethod(form)));
    } catch (fault) {
      if (!(fault instanceof InvalidInput)) throw fault;
      const methods = await actForNetwork(c, worthMethods);
      return show(c, methods, { values: form.values, faults: fault.fields }, 422);
    }
    return c.redirect(`${PATH}?saved=1`, 303);
  });
}

function typedMethod(form: Form) {
  return {
    holdsFrom: form.text("holdsFrom"),
    currency: form.text("currency").toUpperCase(),
    note: form.text("note"),
    figures: figureNames
      .map((name) => ({
        name,
        amount: form.text(`amount.${name}`).replace(",", "."),
        source: form.text(`source.${name}`),
      }))
      .filter(({ amount }) => amount !== ""),
  };
}

/** The figures that hold now, to be changed; from today on. */
function valuesOf(method: MethodRow | undefined, today: string): Record<string, string> {
  const figures = (method?.figures ?? []).flatMap(({ name, amount, source }) => [
    [`amount.${name}`, amount.replace(/(\.\d\d)0+$/, "$1")],
    [`source.${name}`, source],
  ]);
  return {
    holdsFrom: today,
    currency: method?.currency ?? "",
    note: method?.note ?? "",
    ...(Object.fromEntries(figures) as Record<string, string>),
  };
}

function show(
  c: Context<WebEnv>,
  methods: readonly MethodRow[],
  state: Pick<Parameters<typeof MethodPage>[0], "values" | "faults">,
  status: 200 | 422 = 200,
): Response {
  const view = figuresView(c);
  const saved = status === 200 && c.req.query("saved") !== undefined;
  const body = <MethodPage view={view} methods={methods} saved={saved} {...state} />;
  return page(c, { title: view.t("method-page"), status, noIndex: true, body });
}
