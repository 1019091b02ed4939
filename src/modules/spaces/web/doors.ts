import type { AccountPanel, DeskDoor } from "#kernel/manifest";
import { countOwnAhead } from "../actions/own-booking.ts";
import { bookingWords } from "../messages/booking-index.ts";
import { deskWords } from "../messages/desk-index.ts";
import { mayWorkAt } from "../policy.ts";

/** Bookings at a library's desk. */
export const bookingsDoor: DeskDoor = {
  href: ({ code }) => `/desk/${code}/spaces`,
  label: (locale) => deskWords(locale)("bookings"),
  may: mayWorkAt,
};

/** "My bookings" among the panels of "My library". */
export const bookingsPanel: AccountPanel = {
  href: "/my/bookings",
  label: (locale) => bookingWords(locale)("my-bookings"),
  summary: async (ctx) =>
    bookingWords(ctx.locale)("panel-ahead", { count: await countOwnAhead(ctx) }),
};
