import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { nearestHue } from "#ui";
import { askingDesk } from "../../actions/reader/asking-desk.ts";
import { widgetWords } from "../../messages/widget-index.ts";
import { libraryOf } from "../ask/library-of.ts";
import type { WidgetState } from "./messages.ts";

/** So many answers are counted one by one. */
const COUNTED = 9;

/** The script of the widget, and what its button shows; for pages elsewhere. */
export function widgetRoutes(app: Hono<WebEnv>): void {
  app.get("/ask/:library/widget.js", giveScript);
  app.get("/ask/:library/state.json", giveState);
}

/** One address for ever, which leads to the script as it is now. */
function giveScript(c: Context<WebEnv>): Response {
  c.header("cache-control", "public, max-age=3600");
  c.header("cross-origin-resource-policy", "cross-origin");
  const address = c.get("moduleAddress")("reference/widget");
  return address ? c.redirect(address, 302) : c.text("The script is not built.", 503);
}

/** How the desk stands now. It says nothing about anybody, and only registered pages may read it. */
async function giveState(c: Context<WebEnv>): Promise<Response> {
  const { act, locale } = c.get("visit");
  const library = await libraryOf(c);
  const { settings, live } = await act((ctx) => askingDesk(ctx, library));
  const t = widgetWords(locale);
  const origin = c.req.header("origin") ?? "";
  if (settings.sites.includes(origin)) c.header("access-control-allow-origin", origin);
  c.header("vary", "origin, accept-language");
  c.header("cross-origin-resource-policy", "cross-origin");
  c.header("cache-control", "public, max-age=20");
  const state: WidgetState = {
    live,
    hue: nearestHue(settings.hue ?? library.hue),
    lang: locale,
    dir: direction(locale),
    words: {
      launch: t("launch"),
      now: t(live ? "launch-now" : "launch-later"),
      title: t("window-title", { library: libraryName(library, locale) }),
      close: t("close"),
      unread: Array.from({ length: COUNTED }, (_, at) => t("unread", { count: at + 1 })),
    },
  };
  return c.json(state);
}
