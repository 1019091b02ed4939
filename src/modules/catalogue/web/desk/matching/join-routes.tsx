import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { findTitle } from "../../../actions/find-title.ts";
import { findTitles } from "../../../actions/finding/find-titles.ts";
import { matchingWords } from "../../../messages/matching-index.ts";
import { emptyQuery } from "../../../model/finding/title-query.ts";
import type { TitleRow } from "../../../model/titles/title.ts";
import { matchSetting } from "../../matching/setting.ts";
import { readPlaces } from "../../places.ts";
import type { LiveTitle } from "../../titles/with-title.tsx";
import { type Desk, deskOf } from "../desk.ts";
import { type JoinFault, JoinPage } from "./join-page.tsx";
import { matchingHome } from "./matching-frame.tsx";

const address = "/desk/:code/catalogue/matching/join";
const FOUND = 10;
const LONGEST = 400;

/** Chooses another title that is the same as this one; both are then seen side by side. */
export function joinRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => choose(c, deskOf(c)));
}

async function choose(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const visit = c.get("visit");
  const typed = (c.req.query("other") ?? "").trim();
  const { title, other, ...shown } = await desk.act(async (ctx) => {
    const title = await liveTitle(ctx, c.req.query("title") ?? "");
    if (!title) throw new Refusal("not-found");
    const words = wordsAsked(c.req.query("q")) ?? title.lead.description.titles.main.proper;
    return {
      title,
      words,
      other: typed === "" ? null : await liveTitle(ctx, idIn(typed)),
      found: await othersFound(ctx, words, title.id),
      setting: matchSetting(visit, await readPlaces(ctx, visit)),
    };
  });
  if (other && other.id !== title.id) {
    const pair = `${matchingHome(desk)}/pair?a=${title.lead.id}&b=${other.lead.id}`;
    return c.redirect(pair, 303);
  }
  const fault = faultOf(typed, other);
  return page(c, {
    title: matchingWords(desk.locale)("join"),
    status: fault ? 422 : 200,
    noIndex: true,
    body: <JoinPage {...{ desk, title, typed, fault }} {...shown} />,
  });
}

function faultOf(typed: string, other: LiveTitle | null): JoinFault | null {
  if (typed === "") return null;
  return other ? "itself" : "unknown";
}

/** A title that somebody has, also by the id of one that it took over. */
async function liveTitle(ctx: Ctx, id: string): Promise<LiveTitle | null> {
  const title = await findTitle(ctx, id);
  return title?.lead ? { ...title, lead: title.lead } : null;
}

/** The id in what was typed: alone, or in the address of a page. */
function idIn(typed: string): string {
  const ids = typed.slice(0, LONGEST).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi);
  return [...ids][0]?.[0].toLowerCase() ?? "";
}

/** What was searched for; null where nothing was. */
function wordsAsked(text: string | undefined): string | null {
  const words = (text ?? "")
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return words === "" ? null : words;
}

async function othersFound(ctx: Ctx, words: string, title: string): Promise<readonly TitleRow[]> {
  const extent = { limit: FOUND + 1, facets: false };
  const { rows } = await findTitles(ctx, { ...emptyQuery, words }, extent);
  return rows.filter(({ id }) => id !== title).slice(0, FOUND);
}
