import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { download, type WebEnv } from "#kernel/http";
import { allLibraries, type Library } from "#kernel/tenancy";
import { icalendarType } from "#standards/icalendar";
import { page } from "#ui";
import { feedSince, makeFeed, ownCalendar, revokeFeed } from "../../actions/roster/feeds.ts";
import { ownDuties } from "../../actions/roster/read-roster.ts";
import { ownRequests } from "../../actions/roster/requests.ts";
import { rosterWords } from "../../messages/roster-index.ts";
import { mayWorkByRoster, ownLibraryOf, worksSomewhere } from "../../policy/roster.ts";
import { doneNotice, withDone } from "./done.tsx";
import { feedAddress } from "./feed-routes.ts";
import { MyPage, type MyView } from "./my-page.tsx";

type Web = Context<WebEnv>;
const PATH = "/my/roster";
const WEEKS = 8;

/** What concerns a person of all rosters. */
export function myRosterRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, (c) => showMine(c, null));
  app.post(`${PATH}/feed`, async (c) => {
    viewOf(c);
    const token = await c.get("visit").act((ctx) => makeFeed(ctx, "own"));
    const answer = await showMine(c, feedAddress(c, token));
    answer.headers.set("cache-control", "private, no-store");
    return answer;
  });
  app.post(`${PATH}/feed/removal`, async (c) => {
    viewOf(c);
    await c.get("visit").act((ctx) => revokeFeed(ctx, "own"));
    return c.redirect(withDone(PATH, { done: "revoked" }), 303);
  });
  app.get(`${PATH}/shifts.ics`, async (c) => {
    const { self } = viewOf(c);
    const file = await c.get("visit").act((ctx) => ownCalendar(ctx, self));
    return download(c, file, { name: "my-shifts.ics", type: icalendarType });
  });
}

/** @throws Refusal for who works nowhere */
function viewOf(c: Web): MyView {
  const { principal, locale, services } = c.get("visit");
  if (principal.kind !== "person" || !worksSomewhere(principal)) throw new Refusal("forbidden");
  return { t: rosterWords(locale), locale, self: principal.id, now: services.clock.now() };
}

async function showMine(c: Web, address: string | null): Promise<Response> {
  const view = viewOf(c);
  const { principal, act } = c.get("visit");
  const found = await act(async (ctx) => {
    const start = ctx.clock.now();
    const libraries = await allLibraries(ctx);
    const own = ownLibraryOf(principal);
    return {
      duties: await ownDuties(ctx, { start, end: start.add({ hours: 24 * 7 * WEEKS }) }),
      requests: await ownRequests(ctx, view.self),
      since: await feedSince(ctx, "own"),
      libraries,
      zone: libraries.find(({ id }) => id === own)?.timeZone ?? "UTC",
    };
  });
  const desks = found.libraries.filter(({ id }: Library) => mayWorkByRoster(principal, id));
  const feed = { since: found.since, address };
  const body = <MyPage view={view} {...found} desks={desks} feed={feed} />;
  const notice = address === null ? doneNotice(c, { t: view.t, home: PATH }) : undefined;
  return page(c, { title: view.t("my-roster"), noIndex: true, notice, body, elements: ["copy"] });
}
