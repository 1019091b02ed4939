import type { Context, Hono, MiddlewareHandler } from "hono";
import { framedBy, type WebEnv } from "#kernel/http";
import { deskSettings } from "../../actions/desk/settings.ts";
import { deskOfCode, type WindowDesk } from "../../actions/reader/window-desk.ts";
import { libraryOf } from "../ask/library-of.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Origins whose pages may hold this one; set in the window of the widget only. */
    heldBy?: readonly string[];
  }
}

/** Everything in the window of the widget: held by the registered pages of its library, and by nobody else. */
export function heldPages(app: Hono<WebEnv>): void {
  app.use(
    "/ask/window/q/:code/*",
    held((c) => deskOfCode(c.get("visit"), c.req.param("code") ?? "")),
  );
  app.use(
    "/ask/:library/window/*",
    held(async (c) => {
      const library = await libraryOf(c);
      return {
        library,
        settings: await c.get("visit").act((ctx) => deskSettings(ctx, library.id)),
      };
    }),
  );
}

function held(deskOf: (c: Context<WebEnv>) => Promise<WindowDesk>): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { library, settings } = await deskOf(c);
    c.set("heldBy", settings.sites);
    c.set("frame", { ...c.get("frame"), bare: true, hue: settings.hue ?? library.hue });
    for (const [name, value] of headersFor(settings.sites)) c.header(name, value);
    await next();
    // The language is in the address; a page within another one keeps nothing in the browser.
    c.res.headers.delete("set-cookie");
  };
}

/** Pages that are isolated (COEP) hold only what says that it may be held, and is so strict itself. */
function headersFor(sites: readonly string[]): readonly (readonly [string, string])[] {
  return [
    ["content-security-policy", framedBy(sites)],
    ["cross-origin-resource-policy", "cross-origin"],
    ["cross-origin-embedder-policy", "require-corp"],
  ];
}
