import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { nextFree, timesOn } from "../../actions/free-times.ts";
import { listThings } from "../../actions/list-things.ts";
import { placedThing } from "../../actions/where.ts";
import { bookingWords } from "../../messages/booking-index.ts";
import { lastDay } from "../../model/free-times.ts";
import { dayIn } from "../time-words.ts";
import { hereOf, mayHere, THING, thingOf } from "./thing-of.ts";
import { ThingPage, type ThingProps } from "./thing-page.tsx";
import { ThingsPage } from "./things-page.tsx";

type Web = Context<WebEnv>;
/** Nobody leafs so far. */
const LAST_PAGE = 500;

/** What can be booked, and when. */
export function thingRoutes(app: Hono<WebEnv>): void {
  app.get("/spaces", showThings);
  app.get(THING, showThing);
}

async function showThings(c: Web): Promise<Response> {
  const { locale, library, act } = c.get("visit");
  const given = (name: string) => c.req.query(name) ?? "";
  const wanted = {
    library: c.req.query("library") ?? library?.code ?? "",
    kind: given("kind"),
    words: given("words"),
    page: Math.min(LAST_PAGE, Math.max(1, Math.trunc(Number(given("page"))) || 1)),
  };
  const found = await act(async (ctx) => {
    const list = await listThings(ctx, wanted);
    return { ...list, free: await nextFree(ctx, list.things, 1) };
  });
  return page(c, {
    title: bookingWords(locale)("book"),
    description: bookingWords(locale)("book-lead"),
    body: <ThingsPage locale={locale} wanted={wanted} {...found} />,
  });
}

async function showThing(c: Web): Promise<Response> {
  const { locale, act, services } = c.get("visit");
  const now = services.clock.now();
  const shown = await act(async (ctx): Promise<ThingProps> => {
    const placed = await placedThing(ctx, thingOf(c));
    const first = now.toZonedDateTimeISO(placed.schedule.timeZone).toPlainDate();
    const last = lastDay(placed.thing, placed.schedule, now);
    const [next = null] = (await nextFree(ctx, [placed], 1)).get(placed.thing.id) ?? [];
    const wished = dayIn(c.req.query("day"));
    const soonest = next?.at.toZonedDateTimeISO(placed.schedule.timeZone).toPlainDate();
    const day = within(wished ?? soonest ?? first, first, last);
    const starts = await timesOn(ctx, placed, day);
    const may = mayHere(c, placed);
    return { locale, placed, day, first, last, starts, next, may, here: hereOf(c) };
  });
  return page(c, {
    title: shown.placed.thing.name,
    noIndex: c.req.query("day") !== undefined,
    body: <ThingPage {...shown} />,
  });
}

function within(
  day: Temporal.PlainDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(day, first) < 0) return first;
  return Temporal.PlainDate.compare(day, last) > 0 ? last : day;
}
