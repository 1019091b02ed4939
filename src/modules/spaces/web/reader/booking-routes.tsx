import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { download, type WebEnv } from "#kernel/http";
import { icalendarType } from "#standards/icalendar";
import { Notice, page } from "#ui";
import { bookingFile } from "../../actions/calendar.ts";
import {
  bookingByKey,
  giveBack,
  giveBackByKey,
  type OwnBooking,
  ownBookings,
} from "../../actions/own-booking.ts";
import { bookingWords, isBookingKey } from "../../messages/booking-index.ts";
import { BookingPage, BookingsPage } from "./booking-page.tsx";

type Web = Context<WebEnv>;

/** Bookings that were made: of whoever has the key to one, and of somebody who is signed in. */
export function bookingRoutes(app: Hono<WebEnv>): void {
  app.get("/bookings/:key", showBooking);
  app.get("/bookings/:key/booking.ics", async (c) =>
    calendarFile(c, await bookingByKey(c.get("visit"), keyOf(c))),
  );
  app.post("/bookings/:key/return", async (c) => {
    await giveBackByKey(c.get("visit"), keyOf(c));
    return c.redirect(`/bookings/${keyOf(c)}`, 303);
  });
  app.get("/my/bookings", showOwn);
  app.get("/my/bookings/:id/booking.ics", async (c) => {
    const own = await c.get("visit").act(ownBookings, { library: null });
    const one = own.find(({ booking }) => booking.id === c.req.param("id"));
    if (!one) throw new Refusal("not-found");
    return calendarFile(c, one);
  });
  app.post("/my/bookings/:id/return", async (c) => {
    const { act } = c.get("visit");
    await act((ctx) => giveBack(ctx, c.req.param("id")), { library: null });
    return c.redirect("/my/bookings?done=given-back", 303);
  });
}

const keyOf = (c: Web): string => c.req.param("key") ?? "";

async function showBooking(c: Web): Promise<Response> {
  const visit = c.get("visit");
  const own = await bookingByKey(visit, keyOf(c));
  const { locale, services } = visit;
  const answer = page(c, {
    title: bookingWords(locale)("your-booking"),
    noIndex: true,
    body: (
      <BookingPage {...{ locale, own, now: services.clock.now(), home: `/bookings/${keyOf(c)}` }} />
    ),
  });
  // The address is the key: it is kept nowhere on the way.
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}

async function showOwn(c: Web): Promise<Response> {
  const { locale, act, services } = c.get("visit");
  const t = bookingWords(locale);
  const bookings = await act(ownBookings, { library: null });
  const done = `done-${c.req.query("done") ?? ""}`;
  return page(c, {
    title: t("my-bookings"),
    noIndex: true,
    notice: isBookingKey(done) ? doneNotice(t(done)) : undefined,
    body: <BookingsPage {...{ locale, bookings, now: services.clock.now() }} />,
  });
}

function calendarFile(c: Web, own: OwnBooking): Response {
  const { config, clock } = c.get("visit").services;
  const text = bookingFile(own, { config, now: clock.now() });
  return download(c, text, { name: "booking.ics", type: icalendarType });
}

function doneNotice(text: string) {
  return (
    <Notice tone="ok" announce="status">
      <p>{text}</p>
    </Notice>
  );
}
