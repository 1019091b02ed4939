import type { Context, Hono } from "hono";
import type { Visit, WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { copiesOfTitles } from "../../actions/finding/copies-of-titles.ts";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { findWords } from "../../messages/pages-index.ts";
import { asksForAll, type TitleQuery } from "../../model/finding/title-query.ts";
import { type Places, readPlaces } from "../places.ts";
import { addressOf, readAddress } from "./address.ts";
import { FindPage, findTitle } from "./find-page.tsx";
import { ResultRow } from "./result-row.tsx";

/** Covers that are in sight when a page of results opens. */
const EAGER = 4;

export function findRoutes(app: Hono<WebEnv>): void {
  app.get("/find", async (c) => showResults(c, readAddress(new URL(c.req.url).searchParams)));
}

async function showResults(c: Context<WebEnv>, query: TitleQuery): Promise<Response> {
  const visit = c.get("visit");
  const { locale } = visit;
  const t = findWords(locale);
  const { found, copies, places } = await visit.act((ctx) => readResults(ctx, visit, query));
  const rows = found.rows.map((row, index) => ({
    key: row.id,
    item: (
      <ResultRow
        row={row}
        copies={copies.get(row.id) ?? []}
        t={t}
        places={places}
        eager={index < EAGER}
      />
    ),
  }));
  const body = <FindPage {...{ query, found, rows, t, locale, places }} alsoFound={null} />;
  return page(c, {
    title: findTitle({ query, t }),
    canonical: new URL(addressOf(query), visit.services.config.publicUrl).href,
    noIndex: !asksForAll(query),
    body,
  });
}

async function readResults(ctx: Ctx, visit: Visit, query: TitleQuery) {
  const places = await readPlaces(ctx, visit);
  const found = await findTitles(ctx, query, { prefer: preferred(query, places) });
  const copies = await copiesOfTitles(
    ctx,
    found.rows.map(({ id }) => id),
  );
  return { places, found, copies };
}

/** My library first; with `near` those around it too. */
function preferred({ near }: TitleQuery, places: Places): readonly string[] {
  if (!places.home) return [];
  const around = near ? places.nearestFirst([...places.libraries.keys()]).slice(0, NEAR) : [];
  return [...new Set([places.home.code, ...around])];
}

/** Libraries that count as near, the home library among them. */
const NEAR = 3;
