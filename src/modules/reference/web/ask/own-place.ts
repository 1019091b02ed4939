import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { readCode } from "../../model/inquiry/reader-code.ts";

/** Where the pages of a conversation are: on the site, and in the window of the widget. */
export const OWN_PLACES = ["/ask/q/:code", "/ask/window/q/:code"] as const;

/** A conversation's own place, with the code that opens it. */
export type OwnPlace = {
  readonly code: string;
  /** The path of one of its pages, of the first where none is named. */
  readonly to: (page?: string, query?: Readonly<Record<string, string>>) => string;
};

/** @throws Refusal `not-found` for what is no code */
export function ownPlace(c: Context<WebEnv>): OwnPlace {
  const code = readCode(c.req.param("code") ?? "");
  if (code === null) throw new Refusal("not-found");
  return placeOf(c, code);
}

/** The place of a conversation in the same part of the site as the page that is shown. */
export function placeOf(c: Context<WebEnv>, code: string): OwnPlace {
  const home = c.get("heldBy") ? `/ask/window/q/${code}` : `/ask/q/${code}`;
  return {
    code,
    to: (page, query = {}) => {
      const search = new URLSearchParams({ ...languageOf(c), ...query }).toString();
      return `${home}${page ? `/${page}` : ""}${search && `?${search}`}`;
    },
  };
}

/** In the window of the widget nothing is kept but what is in the address, so the language is. */
export function languageOf(c: Context<WebEnv>): { readonly lang?: string } {
  return c.get("heldBy") ? { lang: c.get("visit").locale } : {};
}
