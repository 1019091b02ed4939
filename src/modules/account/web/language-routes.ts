import type { Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { readForm, type WebEnv } from "#kernel/http";
import { isLocale, type Locale } from "#kernel/i18n";
import { safePath } from "../model/next.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Keeps the chosen language in a cookie. */
export function rememberLanguage(c: Context<WebEnv>, locale: Locale): void {
  const secure = c.get("visit").services.config.publicUrl.protocol === "https:";
  setCookie(c, "lang", locale, {
    path: "/",
    sameSite: "Lax",
    httpOnly: true,
    secure,
    maxAge: YEAR,
  });
}

/** `POST /language` with `lang` and `back`; and any page with `?lang=`, which the frame's links use. */
export function languageRoutes(app: Hono<WebEnv>): void {
  app.use(async (c, next) => {
    const lang = c.req.query("lang");
    if (isLocale(lang)) rememberLanguage(c, lang);
    await next();
  });

  app.post("/language", async (c) => {
    const form = await readForm(c);
    const lang = form.text("lang");
    if (isLocale(lang)) rememberLanguage(c, lang);
    return c.redirect(safePath(form.text("back"), "/"), 303);
  });
}
