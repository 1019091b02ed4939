import type { Context, Hono } from "hono";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import { type Ctx, libraryByCode } from "#kernel/tenancy";
import { AvailabilityLibrary } from "#ui";
import { askable, askAboutTitle } from "../../actions/availability/live-title.ts";
import { copiesOfTitles } from "../../actions/finding/copies-of-titles.ts";
import { type Places, readPlaces } from "../places.ts";
import { holdersOf } from "./holdings.tsx";
import { libraryCopies } from "./library-copies.tsx";
import { titleFact } from "./title-fact.tsx";
import type { TitleSetting } from "./title-setting.ts";
import { type LiveTitle, withTitle } from "./with-title.tsx";

/** Parts of a title's page that its script fetches in their own time: what libraries' systems say now. */
export function liveRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:id{[0-9a-f-]{36}}/live", (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => liveFact(c, title, setting)),
  );
  app.get("/titles/:id{[0-9a-f-]{36}}/live/:library", (c) =>
    withTitle(c, c.req.param("id"), (title, setting) =>
      liveLibrary(c, title, setting, c.req.param("library")),
    ),
  );
}

/** One library: its copies as its own system has them, or why that is not known. */
async function liveLibrary(
  c: Context<WebEnv>,
  title: LiveTitle,
  setting: TitleSetting,
  code: string,
): Promise<Response> {
  const records = title.records.filter(({ library }) => library.code === code);
  const visit = c.get("visit");
  const asked = await askable(visit);
  if (records.length === 0 || !asked.has(code)) throw new Refusal("not-found");
  const answers = await askAboutTitle(visit, title.id, [code]);
  const live = { askable: asked, answers };
  const copies = libraryCopies(title.id, code, records, false, { ...setting, live });
  return fragment(c, <AvailabilityLibrary {...copies} />);
}

/**
 * The one fact, when all have answered: what was just asked is remembered, so that nobody is asked twice.
 * With `?seen-from=` a library's code it is the fact for that library's readers, whoever looks.
 */
async function liveFact(
  c: Context<WebEnv>,
  title: LiveTitle,
  setting: TitleSetting,
): Promise<Response> {
  const visit = c.get("visit");
  const answers = await askAboutTitle(visit, title.id, holdersOf(title));
  const code = c.req.query("seen-from");
  const { copies, places } = await visit.act(async (ctx) => ({
    copies: (await copiesOfTitles(ctx, [title.id])).get(title.id) ?? [],
    places: code === undefined ? setting.places : await placesFrom(ctx, visit.locale, code),
  }));
  return fragment(c, titleFact(title, copies, answers, { ...setting, places }));
}

/** @throws Refusal `not-found` for a library that is not here */
async function placesFrom(ctx: Ctx, locale: Locale, code: string): Promise<Places> {
  const library = await libraryByCode(ctx, code);
  if (!library) throw new Refusal("not-found");
  return readPlaces(ctx, { library, locale });
}

function fragment(c: Context, part: ReactNode): Response {
  return c.body(renderToStaticMarkup(part), 200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex",
  });
}
