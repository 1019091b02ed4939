import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { framedBy, readForm, type WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { setWidget } from "../../actions/desk/widget.ts";
import { deskSettings } from "../../actions/desk/settings.ts";
import { askingDesk } from "../../actions/reader/asking-desk.ts";
import { askWords } from "../../messages/ask-index.ts";
import { type WidgetWords, widgetWords } from "../../messages/widget-index.ts";
import { widgetLines, widgetSources } from "../../model/desk/snippet.ts";
import { readSites } from "../../model/desk/sites.ts";
import { AskPage } from "../ask/ask-page.tsx";
import { type ReferenceDesk, referenceDeskOf } from "../desk/reference-desk.ts";
import { knowledgeView } from "../knowledge/view.ts";
import { WidgetPage, type WidgetPageProps } from "./widget-page.tsx";

const AT = "/desk/:code/ask/widget";

/** Where the question window is set up, for those who administer the library. */
export function setupRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c));
  app.post(AT, save);
  app.get(`${AT}/window`, preview);
}

/** @throws Refusal `forbidden` */
function administeredDesk(c: Context<WebEnv>): ReferenceDesk {
  const desk = referenceDeskOf(c);
  if (!desk.mayAdminister) throw new Refusal("forbidden");
  return desk;
}

type Wrong = Pick<WidgetPageProps, "typed" | "faults">;

async function show(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const desk = administeredDesk(c);
  const { library, locale, act } = desk;
  const { sites, hue } = await act((ctx) => deskSettings(ctx, library.id));
  const { origin } = c.get("visit").services.config.publicUrl;
  const t = widgetWords(locale);
  const label = t("window-title", { library: libraryName(library, locale) });
  return page(c, {
    title: t("widget"),
    status: wrong ? 422 : 200,
    noIndex: true,
    elements: ["copy"],
    body: (
      <WidgetPage
        desk={desk}
        t={t}
        typed={wrong?.typed ?? { sites: sites.join("\n"), hue: hue === null ? "" : String(hue) }}
        faults={wrong?.faults ?? {}}
        saved={!wrong && c.req.query("done") === "saved"}
        held={sites.length > 0}
        lines={widgetLines({ origin, code: library.code, label })}
        sources={widgetSources(origin)}
      />
    ),
  });
}

async function save(c: Context<WebEnv>): Promise<Response> {
  const { act, home, library, locale } = administeredDesk(c);
  const form = await readForm(c);
  const typed = { sites: form.text("sites"), hue: form.text("hue") };
  try {
    await act((ctx) => setWidget(ctx, library, typed));
    return c.redirect(`${home}/widget?done=saved`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    const site = readSites(typed.sites).wrong ?? "";
    return show(c, { typed, faults: inWords(widgetWords(locale), fault.fields, site) });
  }
}

function inWords(
  t: WidgetWords,
  fields: InvalidInput["fields"],
  site: string,
): Readonly<Record<string, string>> {
  return {
    ...(fields["hue"] ? { hue: t("hue-wrong") } : {}),
    ...(fields["sites"] ? { sites: site ? t("site-wrong", { site }) : t("sites-many") } : {}),
  };
}

/** The window as readers see it, within the page that sets it up: to look at, nothing is asked from there. */
async function preview(c: Context<WebEnv>): Promise<Response> {
  const { library, locale, act } = administeredDesk(c);
  const desk = await act((ctx) => askingDesk(ctx, library));
  c.set("frame", { ...c.get("frame"), bare: true, hue: desk.settings.hue ?? library.hue });
  c.header("content-security-policy", framedBy(["'self'"]));
  return page(c, {
    title: askWords(locale)("ask-library", { library: libraryName(library, locale) }),
    noIndex: true,
    body: (
      <div inert>
        <AskPage
          locale={locale}
          library={library}
          desk={desk}
          typed={{ text: "", language: locale, queue: "", name: "", email: "" }}
          faults={{}}
          action={`/ask/${library.code}`}
          knowledge={knowledgeView(c)}
          perhaps={[]}
          window={{ comeBack: "", unknown: false }}
        />
      </div>
    ),
  });
}
