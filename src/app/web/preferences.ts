import type { Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { isLocale } from "#kernel/i18n";

const YEAR = 365 * 24 * 60 * 60;

/** How a visitor wants to see the pages: language (`?lang=` on any page) and light or dark. */
export function preferenceRoutes(app: Hono<WebEnv>): void {
  app.use(async (c, next) => {
    const lang = c.req.query("lang");
    if (isLocale(lang)) remember(c, "lang", lang);
    await next();
  });
  app.post("/display", async (c) => {
    const form = await readForm(c);
    const theme = form.text("theme");
    if (["auto", "light", "dark"].includes(theme)) remember(c, "theme", theme);
    return c.redirect(localPath(form.text("back"), "/"), 303);
  });
}

/** Not secret and never personal, so a plain cookie; Lax, so that links from elsewhere keep it. */
function remember(c: Context<WebEnv>, name: string, value: string): void {
  const secure = c.get("visit").services.config.publicUrl.protocol === "https:";
  setCookie(c, name, value, { path: "/", sameSite: "Lax", httpOnly: true, secure, maxAge: YEAR });
}
