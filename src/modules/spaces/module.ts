import type { ModuleManifest } from "#kernel/manifest";
import { auditedBookables } from "./actions/audited.ts";
import { BOOKING_NEWS } from "./actions/notices.ts";
import { spacesPrivacy } from "./actions/privacy.ts";
import { thingSource } from "./actions/thing-source.ts";
import { refusalStatus } from "./errors.ts";
import { bookingWords, isBookingKey } from "./messages/booking-index.ts";
import { deskWords, isDeskKey } from "./messages/desk-index.ts";
import { bookingsDoor, bookingsPanel } from "./web/doors.ts";
import { routes } from "./web/routes.ts";
import { thingCard, timeCard } from "./web/thing-card.ts";

/** Rooms, equipment and colleagues' time, booked at once. */
export const manifest: ModuleManifest = {
  name: "spaces",
  routes,
  desk: [bookingsDoor],
  account: [bookingsPanel],
  places: [{ place: "make", href: "/spaces" }],
  crawlers: { keepOut: ["/bookings/", "/spaces/*/at/"] },
  search: [thingSource],
  notices: [BOOKING_NEWS],
  cards: [thingCard, timeCard],
  privacy: spacesPrivacy,
  audited: auditedBookables,
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    return isDeskKey(key) ? deskWords(locale)(key) : null;
  },
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) =>
      isBookingKey(code) ? bookingWords(locale)(code, values) : code,
  },
};
