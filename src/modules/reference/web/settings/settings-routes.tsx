import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { changeDesk, deskSettings, hasSetDesk } from "../../actions/desk/settings.ts";
import { type ReferenceDesk, referenceDeskOf } from "../desk/reference-desk.ts";
import { SettingsPage } from "./settings-page.tsx";
import { inputFrom, type TypedDesk, typedFrom } from "./typed-desk.ts";
import { withUsualTexts } from "./usual-texts.ts";

const AT = "/desk/:code/ask/settings";

/** What a library sets about its desk. */
export function settingsRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c, settingDeskOf(c)));
  app.post(AT, async (c) => {
    const desk = settingDeskOf(c);
    const { values } = await readForm(c);
    try {
      await desk.act((ctx) => changeDesk(ctx, desk.library, inputFrom(values)));
    } catch (fault) {
      if (!(fault instanceof InvalidInput)) throw fault;
      return show(c, desk, { typed: values, faults: Object.keys(fault.fields) });
    }
    return c.redirect(`${desk.home}/settings?saved=1`, 303);
  });
}

/** The desk that the address names, for those who run it. @throws Refusal `forbidden` */
export function settingDeskOf(c: Context<WebEnv>): ReferenceDesk {
  const desk = referenceDeskOf(c);
  if (!desk.mayAdminister) throw new Refusal("forbidden");
  return desk;
}

type Wrong = { readonly typed: TypedDesk; readonly faults: readonly string[] };

async function show(c: Context<WebEnv>, desk: ReferenceDesk, wrong?: Wrong): Promise<Response> {
  const { settings, isSet } = await desk.act(async (ctx) => ({
    settings: await deskSettings(ctx, desk.library.id),
    isSet: await hasSetDesk(ctx, desk.library.id),
  }));
  const stored = typedFrom(settings);
  const proposed = !wrong && (!isSet || c.req.query("usual") === "1");
  return page(c, {
    title: desk.t("settings"),
    status: wrong ? 422 : 200,
    noIndex: true,
    body: (
      <SettingsPage
        desk={desk}
        typed={wrong?.typed ?? (proposed ? withUsualTexts(stored) : stored)}
        faults={wrong?.faults ?? []}
        saved={!wrong && c.req.query("saved") === "1"}
        proposed={proposed}
      />
    ),
  });
}
