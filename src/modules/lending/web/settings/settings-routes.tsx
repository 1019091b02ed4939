import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { branchesOf } from "#modules/directory";
import { readForm, type WebEnv } from "#kernel/http";
import { inLanguage } from "#kernel/i18n";
import { page } from "#ui";
import { changeLendingSettings, lendingSettings } from "../../actions/settings/lending-settings.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { type LendingDesk, lendingDeskOf } from "../desk/lending-desk.ts";
import { SettingsPage } from "./settings-page.tsx";
import { inputFrom, typedFrom, typedIn, type TypedSettings } from "./typed-settings.ts";

const address = "/desk/:code/lending/settings";

/** What a library sets about requests. */
export function settingsRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => show(c, lendingDeskOf(c)));
  app.post(address, async (c) => {
    const desk = lendingDeskOf(c);
    if (!desk.mayAdminister) throw new Refusal("forbidden");
    const typed = typedIn(await readForm(c));
    try {
      await desk.act((ctx) => changeLendingSettings(ctx, desk.library, inputFrom(typed)));
    } catch (fault) {
      if (!(fault instanceof InvalidInput)) throw fault;
      return show(c, desk, { typed, faults: fault.fields });
    }
    return c.redirect(`${desk.home}/settings?saved=1`, 303);
  });
}

type Wrong = {
  readonly typed: TypedSettings;
  readonly faults: Readonly<Record<string, string>>;
};

async function show(c: Context<WebEnv>, desk: LendingDesk, wrong?: Wrong): Promise<Response> {
  const { library, locale } = desk;
  const { settings, branches } = await desk.act(async (ctx) => ({
    settings: await lendingSettings(ctx, library.id),
    branches: (await branchesOf(ctx, [library.code])).get(library.code) ?? new Map(),
  }));
  const body = (
    <SettingsPage
      desk={desk}
      settings={settings}
      typed={wrong?.typed ?? typedFrom(settings)}
      faults={wrong?.faults ?? {}}
      branches={[...branches.values()].map(({ code, name }) => ({
        code,
        name: inLanguage(name, locale, code),
      }))}
      saved={c.req.query("saved") === "1" && !wrong}
    />
  );
  const title = settingsWords(locale)("settings");
  return page(c, { title, status: wrong ? 422 : 200, noIndex: true, body });
}
