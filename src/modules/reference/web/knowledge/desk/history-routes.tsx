import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { articleHistory, restoreVersion } from "../../../actions/knowledge/article-history.ts";
import { HistoryPage, VersionPage } from "./history-page.tsx";
import { ARTICLE, articleIn, ROOTS, seatAt } from "./seat.ts";
import { wholeNumber } from "./typed-article.ts";

type Web = Context<WebEnv>;

/** What an article said before, and the way back to it. */
export function historyRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) {
    const all = `${root}/${ARTICLE}/history`;
    const one = `${all}/:language{[a-z]{2,3}}/:version{[1-9][0-9]{0,8}}`;
    app.get(all, showAll);
    app.get(one, showOne);
    app.post(`${one}/restoration`, restore);
  }
}

async function showAll(c: Web): Promise<Response> {
  const seat = seatAt(c);
  const history = await seat.act((ctx) => articleHistory(ctx, articleIn(c)));
  const body = <HistoryPage seat={seat} {...history} />;
  return page(c, { title: seat.view.t("history"), noIndex: true, body });
}

async function showOne(c: Web): Promise<Response> {
  const seat = seatAt(c);
  const { article, versions } = await seat.act((ctx) => articleHistory(ctx, articleIn(c)));
  const { language, version } = named(c);
  const old = versions.find((one) => one.language === language && one.version === version);
  if (!old) throw new Refusal("not-found");
  const body = <VersionPage seat={seat} article={article} version={old} />;
  return page(c, { title: old.title, noIndex: true, body });
}

async function restore(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  await act((ctx) => restoreVersion(ctx, articleIn(c), named(c)));
  return c.redirect(`${root}/${articleIn(c)}?done=version-restored`, 303);
}

function named(c: Web): { readonly language: string; readonly version: number } {
  return {
    language: c.req.param("language") ?? "",
    version: wholeNumber(c.req.param("version")),
  };
}
