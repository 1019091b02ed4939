import type { Context, Hono } from "hono";
import type { Visit, WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { atomType } from "#standards/atom";
import { page } from "#ui";
import { alsoAsked, alsoFound } from "../../actions/finding/also-found.ts";
import { completeWords } from "../../actions/finding/complete-words.ts";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { wordsAlone } from "../../actions/finding/words-alone.ts";
import { findWords, listWords } from "../../messages/pages-index.ts";
import { asksForAll, emptyQuery, type TitleQuery } from "../../model/finding/title-query.ts";
import { SaveListedButton, SavingForm } from "../lists/save-button.tsx";
import { hereOf, savedNotice } from "../lists/saved-notice.tsx";
import { readPlaces } from "../places.ts";
import { addressOf, cleanWords, readAddress } from "./address.ts";
import { AdvancedPage } from "./advanced-page.tsx";
import { AlsoFoundStrip } from "./also-found.tsx";
import { feedAddress } from "./feed-address.ts";
import { FindPage, findTitle } from "./find-page.tsx";
import { preferredLibraries } from "./preferred.ts";
import { ResultRow } from "./result-row.tsx";

/** Covers that are in sight when a page of results opens. */
const EAGER = 4;

export function findRoutes(app: Hono<WebEnv>): void {
  app.get("/find", (c): Response | Promise<Response> => {
    const { searchParams } = new URL(c.req.url);
    const query = readAddress(searchParams);
    // Forms send every field; the address that is kept and passed on has only those that say something.
    if ([...searchParams.values()].includes("")) return c.redirect(addressOf(query), 302);
    return showResults(c, query);
  });
  app.get("/find/advanced", (c) => showAdvanced(c, readAddress(new URL(c.req.url).searchParams)));
  app.get("/find/complete", async (c) => {
    const typed = cleanWords(c.req.query("q") ?? "");
    const texts = typed === "" ? [] : await c.get("visit").read((ctx) => completeWords(ctx, typed));
    return c.json(
      texts.map((text) => ({ text })),
      200,
      { "cache-control": "private, max-age=60" },
    );
  });
}

async function showResults(c: Context<WebEnv>, query: TitleQuery): Promise<Response> {
  const visit = c.get("visit");
  const { locale } = visit;
  const t = findWords(locale);
  const { found, places, others, alone, notice } = await visit.read(async (ctx) => ({
    ...(await readResults(ctx, visit, query)),
    notice: await savedNotice(c, ctx),
  }));
  const lists = listWords(locale);
  const rows = found.rows.map((row, index) => ({
    key: row.id,
    item: (
      <ResultRow
        row={row}
        t={t}
        places={places}
        eager={index < EAGER}
        shelf={shelfOf(query)}
        actions={<SaveListedButton title={{ id: row.id, name: row.title }} t={lists} />}
      />
    ),
  }));
  const strip = <AlsoFoundStrip found={others} t={t} places={places} />;
  return page(c, {
    title: findTitle({ query, t }),
    canonical: new URL(addressOf(query), visit.services.config.publicUrl).href,
    noIndex: !asksForAll(query),
    notice,
    extra: (
      <link
        rel="alternate"
        type={atomType}
        href={feedAddress(query)}
        title={findTitle({ query, t })}
      />
    ),
    body: (
      <>
        <FindPage {...{ query, found, alone, rows, t, locale, places }} alsoFound={strip} />
        {rows.length > 0 && <SavingForm back={hereOf(c)} />}
      </>
    ),
  });
}

/** The one library to which the search is narrowed. */
function shelfOf({ chosen }: TitleQuery): string | undefined {
  const [library, ...others] = chosen.library ?? [];
  return others.length === 0 ? library : undefined;
}

async function readResults(ctx: Ctx, visit: Visit, query: TitleQuery) {
  const places = await readPlaces(ctx, visit);
  const prefer = preferredLibraries(query, places);
  const found = await findTitles(ctx, query, {
    ...(prefer ? { prefer } : {}),
    beside: query.page === 1 ? alsoAsked(query.words, visit.library?.code ?? null) : [],
  });
  const isUnfound = found.total === 0 && found.corrected === null;
  const alone = isUnfound ? await wordsAlone(ctx, query.words) : null;
  return { places, found, alone, others: alsoFound(found.beside) };
}

async function showAdvanced(c: Context<WebEnv>, query: TitleQuery): Promise<Response> {
  const visit = c.get("visit");
  const t = findWords(visit.locale);
  const { places, languages } = await visit.read(async (ctx) => {
    const { facets } = await findTitles(ctx, emptyQuery, { limit: 0 });
    return { places: await readPlaces(ctx, visit), languages: facets["language"] ?? [] };
  });
  const body = <AdvancedPage {...{ query, t, locale: visit.locale, places, languages }} />;
  return page(c, { title: t("advanced-title"), body });
}
