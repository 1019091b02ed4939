import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { bookingHere, callOff, deskDay } from "../../actions/desk-day.ts";
import { dayIn } from "../time-words.ts";
import { bookingDeskOf } from "./booking-desk.ts";
import { DayPage } from "./day-page.tsx";
import { doneNotice } from "./desk-frame.tsx";
import { EndPage } from "./end-page.tsx";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/spaces";
const BOOKING = `${PATH}/bookings/:booking/end`;

/** What is booked at a library, day by day. */
export function dayRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showDay);
  app.get(BOOKING, (c) => askWhy(c));
  app.post(BOOKING, endIt);
}

async function showDay(c: Web): Promise<Response> {
  const desk = bookingDeskOf(c);
  const day = dayIn(c.req.query("day")) ?? desk.today;
  const bookings = await desk.act((ctx) => deskDay(ctx, desk.library, day));
  return page(c, {
    title: desk.t("bookings"),
    noIndex: true,
    width: "wide",
    notice: doneNotice(desk, c.req.query("done")),
    body: <DayPage desk={desk} day={day} bookings={bookings} />,
  });
}

const bookingOf = (c: Web): string => c.req.param("booking") ?? "";

async function askWhy(
  c: Web,
  wrong?: { readonly why: string; readonly fault: string },
): Promise<Response> {
  const desk = bookingDeskOf(c);
  const one = await desk.act((ctx) => bookingHere(ctx, desk.library, bookingOf(c)));
  return page(c, {
    title: desk.t("call-off-title"),
    status: wrong ? 422 : 200,
    noIndex: true,
    body: <EndPage desk={desk} one={one} why={wrong?.why ?? ""} fault={wrong?.fault ?? null} />,
  });
}

async function endIt(c: Web): Promise<Response> {
  const desk = bookingDeskOf(c);
  const why = (await readForm(c)).text("why").replaceAll("\r\n", "\n");
  try {
    const { booking, placed, done } = await desk.act(async (ctx) => {
      const one = await bookingHere(ctx, desk.library, bookingOf(c));
      return { ...one, done: await callOff(ctx, desk.library, bookingOf(c), why) };
    });
    const zone = placed.schedule.timeZone;
    const day = booking.startsAt.toTemporalInstant().toZonedDateTimeISO(zone).toPlainDate();
    return c.redirect(`${desk.home}?day=${day.toString()}&done=${done}`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    const code = fault.fields["why"];
    if (code === undefined) throw new Refusal("not-found");
    return askWhy(c, { why, fault: code });
  }
}
