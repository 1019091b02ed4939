import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";

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
