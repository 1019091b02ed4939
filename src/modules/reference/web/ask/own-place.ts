import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { ownKey } from "../../actions/inquiry/by-code.ts";
import { readCode } from "../../model/inquiry/reader-code.ts";

/** Where the pages of a conversation are: on the site, for who asked it while signed in, and in the window of the widget. */
export const OWN_PLACES = ["/ask/q/:code", "/my/questions/:id", "/ask/window/q/:code"] as const;

/** A conversation's own place for its reader. */
export type OwnPlace = {
  /** What opens it. */
  readonly key: string;
  /** The code, where they came with it; null: they are signed in, and it is their own. */
  readonly code: string | null;
  /** The path of one of its pages, of the first where none is named. */
  readonly to: (page?: string, query?: Readonly<Record<string, string>>) => string;
};

/** The place that an address names. @throws Refusal `not-found` for what is none */
export function ownPlace(c: Context<WebEnv>): OwnPlace {
  const id = c.req.param("id");
  if (id !== undefined) return placeOfOwner(id);
  const code = readCode(c.req.param("code") ?? "");
  if (code === null) throw new Refusal("not-found");
  return placeOf(c, code);
}

/** The place of a conversation in the same part of the site as the page that is shown. */
export function placeOf(c: Context<WebEnv>, code: string): OwnPlace {
  const home = c.get("heldBy") ? `/ask/window/q/${code}` : `/ask/q/${code}`;
  return {
    key: code,
    code,
    to: pathsFrom(home, languageOf(c)),
  };
}

function placeOfOwner(id: string): OwnPlace {
  if (!isId(id)) throw new Refusal("not-found");
  return {
    key: ownKey(id),
    code: null,
    to: pathsFrom(`/my/questions/${id}`, {}),
  };
}

function pathsFrom(home: string, always: Readonly<Record<string, string>>): OwnPlace["to"] {
  return (page, query = {}) => {
    const search = new URLSearchParams({ ...always, ...query }).toString();
    return `${home}${page ? `/${page}` : ""}${search && `?${search}`}`;
  };
}

/** In the window of the widget nothing is kept but what is in the address, so the language is. */
function languageOf(c: Context<WebEnv>): Readonly<Record<string, string>> {
  return c.get("heldBy") ? { lang: c.get("visit").locale } : {};
}
