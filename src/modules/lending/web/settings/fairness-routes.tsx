import type { Context, Hono } from "hono";
import { InvalidInput, mayCoordinateNetwork, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { changeRotaSettings, rotaSettings } from "../../actions/settings/network-settings.ts";
import { fairStanding } from "../../actions/rota/standing.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { FairnessPage } from "./fairness-page.tsx";

const address = "/network/lending/fairness";
const FIELDS = ["windowDays", "newcomerDays"] as const;

/** Over how long the network balances lending; set by its coordinators. */
export function fairnessRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => show(c));
  app.post(address, async (c) => {
    const { principal, act } = c.get("visit");
    if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
    const form = await readForm(c);
    const typed = Object.fromEntries(FIELDS.map((name) => [name, form.text(name)]));
    try {
      await act((ctx) => changeRotaSettings(ctx, typed), { library: null, reach: "network" });
    } catch (fault) {
      if (!(fault instanceof InvalidInput)) throw fault;
      return show(c, { typed, wrong: Object.keys(fault.fields) });
    }
    return c.redirect(`${address}?saved=1`, 303);
  });
}

type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
};

async function show(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const { principal, act, locale } = c.get("visit");
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
  const { settings, standing } = await act(
    async (ctx) => ({ settings: await rotaSettings(ctx), standing: await fairStanding(ctx) }),
    { library: null, reach: "network" },
  );
  const stored = Object.fromEntries(FIELDS.map((name) => [name, String(settings[name])]));
  const body = (
    <FairnessPage
      locale={locale}
      action={address}
      values={wrong?.typed ?? stored}
      wrong={wrong?.wrong ?? []}
      standing={standing}
      days={settings.windowDays}
      saved={c.req.query("saved") === "1" && !wrong}
    />
  );
  const title = settingsWords(locale)("rota-title");
  return page(c, { title, status: wrong ? 422 : 200, noIndex: true, body });
}
