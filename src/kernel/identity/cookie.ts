import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Config } from "#kernel/config";
import { isToken } from "./token.ts";

const YEAR = 365 * 24 * 60 * 60;

/**
 * Over HTTPS the name begins with __Host-, which browsers take only as Secure, for this host alone
 * and from its root (RFC 6265bis §4.1.3.2): no neighbouring host can set it.
 */
function nameFor(secure: boolean): string {
  return secure ? "__Host-cs" : "cs";
}

/** The sign-in token that the browser sent; whatever has not the form of one is ignored. */
export function sessionToken(c: Context): string | undefined {
  const candidates = [getCookie(c, nameFor(true)), getCookie(c, nameFor(false))];
  return candidates.find(isToken);
}

/** Gives the token to the browser; the server, not the cookie, decides when the sign-in ends. */
export function setSessionCookie(c: Context, token: string, config: Config): void {
  const secure = config.publicUrl.protocol === "https:";
  const kept = { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge: YEAR } as const;
  setCookie(c, nameFor(secure), token, kept);
}

/** Takes the token away from the browser. */
export function clearSessionCookie(c: Context, config: Config): void {
  const secure = config.publicUrl.protocol === "https:";
  deleteCookie(c, nameFor(secure), { path: "/", secure });
}
