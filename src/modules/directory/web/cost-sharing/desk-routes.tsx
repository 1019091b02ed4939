import type { Context, Hono } from "hono";
import { giveTable, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { page } from "#ui";
import { shareOfLibrary, sharesOfLibrary } from "../../actions/cost-sharing/fixed-shares.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { deskWords } from "../../messages/index.ts";
import { deskLibrary } from "../desk/desk-library.ts";
import { endingOf } from "../ending.ts";
import { viewOf } from "../view.ts";
import { titleOf } from "./cost-page.tsx";
import { OwnSharePage, OwnSharesPage } from "./desk-pages.tsx";
import { namesOf } from "./reckoning.ts";
import { shareTable } from "./share-file.ts";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/cost-sharing";
const ONE = `${PATH}/:result{[0-9a-f-]{36}}`;

/** What a library pays of the costs that are shared. */
export function deskCostRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, async (c) => {
    const { view, library } = { view: viewOf(c), library: deskLibrary(c) };
    const results = await actAsStaff(c, sharesOfLibrary);
    const body = <OwnSharesPage view={view} library={library} results={results} />;
    return page(c, { title: deskWords(view.locale)("cost-sharing"), noIndex: true, body });
  });

  app.get(ONE, async (c) => {
    const { view, library } = { view: viewOf(c), library: deskLibrary(c) };
    const { result, names } = await ownShare(c);
    const body = <OwnSharePage view={view} library={library} names={names} result={result} />;
    return page(c, { title: titleOf(view, result), noIndex: true, body });
  });

  app.get(`${ONE}/:file{share\\.(?:csv|xlsx)}`, async (c) => {
    const view = viewOf(c);
    const { result, names } = await ownShare(c);
    const file = { name: `share-${result.year}`, ending: endingOf(c.req.param("file")) };
    return giveTable(
      c,
      { dir: direction(view.locale) },
      { ...shareTable(view, names, result), ...file },
    );
  });
}

async function ownShare(c: Web) {
  const { result, cards } = await actAsStaff(c, async (ctx, library) => ({
    result: await shareOfLibrary(ctx, library, c.req.param("result") ?? ""),
    cards: await libraryCards(ctx),
  }));
  return { result, names: namesOf(viewOf(c), cards) };
}

/** Acts in the name of the library at whose desk the visitor is. */
function actAsStaff<T>(c: Web, work: (ctx: Ctx, library: Library) => Promise<T>): Promise<T> {
  const library = deskLibrary(c);
  return c.get("visit").act((ctx) => work(ctx, library), { library: library.id });
}
