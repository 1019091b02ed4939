import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { bookingWords } from "../messages/booking-index.ts";
import { bookingsToExport, forgetBooker, forgetNames } from "../store/privacy.ts";

/** So long after its end it is kept whose a booking was. */
const NAME_DAYS = 30;

/** What this module knows of people. */
export const spacesPrivacy: PrivacyHandler = {
  module: "spaces",
  exportPerson: async (ctx: Ctx, person: PersonId) => ({
    bookings: await bookingsToExport(ctx, person),
  }),
  erasePerson: forgetBooker,
  kept: (locale) => [bookingWords(locale)("kept-bookings")],
  retention: [{ name: "kept-bookings", days: NAME_DAYS, expire: forgetNames }],
};
