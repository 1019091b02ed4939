import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { compareLibraries } from "../../actions/collection/compare-libraries.ts";
import { countHolders } from "../../actions/collection/count-holders.ts";
import { countKinds } from "../../actions/collection/count-kinds.ts";
import { kindChoices } from "../../actions/collection/kind-choices.ts";
import { listTitles } from "../../actions/collection/list-titles.ts";
import {
  type CollectionQuery,
  isPart,
  wholeCollection,
} from "../../model/collection/collection-query.ts";
import { collectionAddress, readCollection, readListView, readPage, sides } from "./address.ts";
import { KindsPage } from "./kinds-page.tsx";
import { librarySorts } from "./libraries-chart.tsx";
import { LibraryCollectionPage } from "./library-page.tsx";
import { OverlapPage } from "./overlap-page.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { pairSorts } from "./pair-table.tsx";
import { TitlesPage } from "./titles-page.tsx";
import { collectionView } from "./view.ts";

type Asked = {
  readonly c: Context<WebEnv>;
  readonly query: CollectionQuery;
  readonly params: URLSearchParams;
};

/** What the libraries hold, side by side: public, as every title of it is. */
export function collectionRoutes(app: Hono<WebEnv>): void {
  for (const [path, show] of [
    [sides.overview, showOverview],
    [sides.overlap, showOverlap],
    [sides.kinds, showKinds],
    [sides.titles, showTitles],
  ] as const)
    app.get(path, (c): Response | Promise<Response> => {
      const { searchParams: params } = new URL(c.req.url);
      const query = readCollection(params);
      // Forms send every field; the address that is kept and passed on has only those that say something.
      if ([...params.values()].includes("")) return c.redirect(shortened(path, query, params), 302);
      return show({ c, query, params });
    });
  app.get("/libraries/:code{[A-Za-z0-9-]{1,32}}/collection", showLibrary);
}

function shortened(path: string, query: CollectionQuery, params: URLSearchParams): string {
  return collectionAddress(path, query, { sort: params.get("sort") ?? "" });
}

/** What every side needs, and what one side alone shows, from one transaction. */
function read<T>({ c, query }: Asked, own: (ctx: Ctx) => Promise<T>) {
  return c.get("visit").read(async (ctx) => ({
    view: await collectionView(c, ctx),
    query,
    choices: await kindChoices(ctx, query),
    own: await own(ctx),
  }));
}

async function showOverview(asked: Asked): Promise<Response> {
  const { own: counts, ...side } = await read(asked, (ctx) => countHolders(ctx, asked.query));
  const sort = librarySorts.find((one) => one === asked.params.get("sort")) ?? "titles";
  return page(asked.c, {
    title: side.view.c("title"),
    description: side.view.c("lead"),
    noIndex: isPart(asked.query) || asked.params.size > 0,
    body: <OverviewPage {...side} counts={counts} sort={sort} />,
  });
}

async function showOverlap(asked: Asked): Promise<Response> {
  const { own: overlap, ...side } = await read(asked, (ctx) => compareLibraries(ctx, asked.query));
  const sort = pairSorts.find((one) => one === asked.params.get("sort")) ?? "both";
  const pairView = { sort, page: readPage(asked.params) };
  return page(asked.c, {
    title: side.view.c("part-overlap"),
    noIndex: true,
    width: "wide",
    body: <OverlapPage {...side} overlap={overlap} pairView={pairView} />,
  });
}

async function showKinds(asked: Asked): Promise<Response> {
  const { own: kinds, ...side } = await read(asked, (ctx) => countKinds(ctx, asked.query));
  const body = <KindsPage {...side} kinds={kinds} />;
  return page(asked.c, { title: side.view.c("part-kinds"), noIndex: true, body });
}

async function showTitles(asked: Asked): Promise<Response> {
  const list = readListView(asked.params);
  const { own: listed, ...side } = await read(asked, (ctx) => listTitles(ctx, asked.query, list));
  return page(asked.c, {
    title: side.view.c("part-titles"),
    noIndex: true,
    body: <TitlesPage {...side} listed={listed} list={list} />,
  });
}

async function showLibrary(c: Context<WebEnv>): Promise<Response> {
  const { library } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  const { code } = library;
  const { view, counts, all } = await c.get("visit").read(async (ctx) => ({
    view: await collectionView(c, ctx),
    counts: await countHolders(ctx, { ...wholeCollection, library: code }),
    all: await countHolders(ctx, wholeCollection),
  }));
  const titles = new Map(all.libraries.map((one) => [one.code, one.titles]));
  return page(c, {
    title: view.c("library-title", { library: view.places.libraryName(code) }),
    noIndex: true,
    body: <LibraryCollectionPage view={view} library={code} counts={counts} all={titles} />,
  });
}
