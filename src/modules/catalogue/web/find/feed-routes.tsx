import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { libraryByCode, libraryName } from "#kernel/tenancy";
import { Refusal } from "#kernel/access";
import { atomType, writeAtom } from "#standards/atom";
import { page } from "#ui";
import { newAtLibrary, newTitles } from "../../actions/finding/new-titles.ts";
import { feedWords } from "../../messages/feeds-index.ts";
import { findWords } from "../../messages/pages-index.ts";
import { emptyQuery, type TitleQuery } from "../../model/finding/title-query.ts";
import {
  entriesOnPage,
  type FeedFrame,
  lastChange,
  newTitlesFeed,
} from "../../wire/feeds/new-titles-feed.ts";
import { readSite } from "../../wire/feeds/site.ts";
import { keptAnswer } from "../../wire/kept-answer.ts";
import { readPlaces } from "../places.ts";
import { addressOf, readAddress } from "./address.ts";
import { feedAddress, feedPageAddress, followed, libraryFeedAddress } from "./feed-address.ts";
import { FollowPage } from "./follow-page.tsx";
import { searchName } from "./search-name.ts";

/** Seconds for which a feed may be given out again: readers look in at most a few times an hour. */
const KEPT = 300;
/** Pages of a feed: as many titles as can be turned to on pages of results. */
const MOST_PAGES = 200;

/** Searches to be followed by feed readers. */
export function feedRoutes(app: Hono<WebEnv>): void {
  app.get("/find.atom", (c) => searchFeed(c, readAddress(new URL(c.req.url).searchParams)));
  app.get("/find/follow", (c) => showFollow(c, readAddress(new URL(c.req.url).searchParams)));
  app.get("/libraries/:code{[A-Za-z0-9-]{1,32}}/new.atom", (c) =>
    libraryFeed(c, c.req.param("code"), c.req.query("before") ?? null),
  );
}

async function searchFeed(c: Context<WebEnv>, asked: TitleQuery): Promise<Response> {
  const visit = c.get("visit");
  const query = { ...followed(asked), page: Math.min(MOST_PAGES, asked.page) };
  const { found, site, places } = await visit.read(async (ctx) => ({
    found: await newTitles(ctx, query, entriesOnPage),
    site: await readSite(ctx),
    places: await readPlaces(ctx, visit),
  }));
  const naming = { t: findWords(visit.locale), locale: visit.locale, places };
  const frame = searchFrame(query, searchName(naming, query), found.total);
  const body = writeAtom(newTitlesFeed(site, frame, found.titles));
  return keptAnswer(c, body, {
    type: atomType,
    seconds: KEPT,
    changedAt: lastChange(found.titles),
  });
}

function searchFrame(query: TitleQuery, title: string, total: number): FeedFrame {
  const { page: number, words } = query;
  const last = Math.max(1, Math.min(MOST_PAGES, Math.ceil(total / entriesOnPage)));
  const at = (page: number) => feedPageAddress(query, page);
  return {
    key: at(1).slice(1),
    title,
    page: addressOf({ ...followed(query), sort: "added" }),
    self: at(number),
    around: {
      first: at(1),
      ...(number > 1 ? { previous: at(Math.min(last, number - 1)) } : {}),
      ...(number < last ? { next: at(number + 1) } : {}),
      last: at(last),
    },
    results: {
      total,
      start: (number - 1) * entriesOnPage + 1,
      perPage: entriesOnPage,
      ...(words === "" ? {} : { terms: words }),
    },
  };
}

/** What is new at one library, by its own records: a title that others had before is new there, too. */
async function libraryFeed(
  c: Context<WebEnv>,
  code: string,
  before: string | null,
): Promise<Response> {
  const { library, found, site } = await c.get("visit").read(async (ctx) => {
    const library = await libraryByCode(ctx, code);
    if (!library) throw new Refusal("not-found");
    const found = await newAtLibrary(ctx, library.id, before, entriesOnPage);
    return { library, found, site: await readSite(ctx) };
  });
  const path = libraryFeedAddress(library.code);
  const frame: FeedFrame = {
    key: path.slice(1),
    title: site.t("new-at", { library: libraryName(library, site.locale) }),
    page: addressOf({ ...emptyQuery, chosen: { library: [library.code] }, sort: "added" }),
    self: before === null ? path : `${path}?before=${encodeURIComponent(before.slice(0, 64))}`,
    around: {
      first: path,
      ...(found.next === null ? {} : { next: `${path}?before=${found.next}` }),
    },
  };
  const body = writeAtom(newTitlesFeed(site, frame, found.titles));
  return keptAnswer(c, body, {
    type: atomType,
    seconds: KEPT,
    changedAt: lastChange(found.titles),
  });
}

async function showFollow(c: Context<WebEnv>, query: TitleQuery): Promise<Response> {
  const visit = c.get("visit");
  const { locale } = visit;
  const t = feedWords(locale);
  const places = await visit.read((ctx) => readPlaces(ctx, visit));
  const search = searchName({ t: findWords(locale), locale, places }, followed(query));
  const feed = feedAddress(query);
  const address = new URL(feed, visit.services.config.publicUrl).href;
  return page(c, {
    title: t("follow-title"),
    noIndex: true,
    width: "narrow",
    elements: ["copy"],
    body: <FollowPage {...{ t, search, feed, address, results: addressOf(query) }} />,
  });
}
