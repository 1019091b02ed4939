import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import { type RequestWords, requestWords } from "../../messages/reader-request-index.ts";
import type { RequestSheet } from "../../actions/reader/request-sheet.ts";
import type { Want } from "../../model/reader/wanted-form.ts";
import type { Typed } from "./typed.ts";

/** What every part of a request form is written with. */
export type RequestSetting = {
  readonly t: RequestWords;
  readonly locale: Locale;
  readonly sheet: RequestSheet;
  readonly typed: Typed;
  readonly want: Want;
  /** Where the form is sent. */
  readonly action: string;
};

/** The way to the sign-in and back here; null for those who are signed in. */
export function signInFirst(c: Context<WebEnv>): Response | null {
  const { principal, url } = c.get("visit");
  if (principal.kind === "person") return null;
  return c.redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`, 303);
}

export const wordsOf = (c: Context<WebEnv>): RequestWords => requestWords(c.get("visit").locale);

/** What is a person's own is kept by no cache. */
export function ownPage(response: Response): Response {
  response.headers.set("cache-control", "no-store");
  return response;
}
