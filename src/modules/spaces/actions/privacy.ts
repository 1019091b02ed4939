import type { PersonId } from "#kernel/ids";
import { forgetSubjects } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { bookingWords } from "../messages/booking-index.ts";
import { bookingsToExport, forgetBooker, forgetNames } from "../store/privacy.ts";
import { aboutBooking } from "./letters.ts";

/** So long after its end it is kept whose a booking was. */
const NAME_DAYS = 30;

/** What this module knows of people. */
export const spacesPrivacy: PrivacyHandler = {
  module: "spaces",
  exportPerson: async (ctx: Ctx, person: PersonId) => ({
    bookings: await bookingsToExport(ctx, person),
  }),
  erasePerson: async (ctx, person) => forgetWhatWasTold(ctx, await forgetBooker(ctx, person)),
  kept: (locale) => [bookingWords(locale)("kept-bookings")],
  retention: [
    {
      name: "kept-bookings",
      days: NAME_DAYS,
      expire: async (ctx, before) => {
        const ids = await forgetNames(ctx, before);
        await forgetWhatWasTold(ctx, ids);
        return ids.length;
      },
    },
  ],
};

/** Also notices and mails, which name the thing and its time. */
function forgetWhatWasTold(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return forgetSubjects(ctx, ids.map(aboutBooking));
}
