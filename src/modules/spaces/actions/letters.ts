import { isLocale } from "#kernel/i18n";
import { composeMail, sendMail } from "#kernel/mail";
import { notify } from "#kernel/notices";
import { type Ctx, libraryName } from "#kernel/tenancy";
import { bookingWords } from "../messages/booking-index.ts";
import type { Booking } from "../model/booking.ts";
import { BOOKING_NEWS } from "./notices.ts";
import { whenOf } from "./when.ts";
import type { PlacedThing } from "./where.ts";

/** By this a mail about a booking is found again. */
export const aboutBooking = (id: string): string => `spaces:booking:${id}`;

/** Tells whoever has booked that it is theirs; the mail to somebody without an account has their key. */
export async function confirm(
  own: Ctx,
  placed: PlacedThing,
  booking: Booking,
  key: string | null,
): Promise<void> {
  if (booking.person) return tell(own, placed, booking, "booked");
  if (key !== null)
    await write(own, placed, booking, { occasion: "booked", path: `/bookings/${key}` });
}

/** Tells whoever has booked that their library calls it off, and why. @returns whether they can be told */
export async function tellCalledOff(
  own: Ctx,
  placed: PlacedThing,
  booking: Booking,
): Promise<boolean> {
  const path = `/spaces/${booking.bookable}`;
  if (booking.person) await tell(own, placed, booking, "called-off");
  else await write(own, placed, booking, { occasion: "called-off", path });
  return booking.person !== null || booking.email !== null;
}

type Occasion = "booked" | "called-off";

async function tell(
  own: Ctx,
  { thing, library, branchName, schedule }: PlacedThing,
  booking: Booking,
  occasion: Occasion,
): Promise<void> {
  const { person, startsAt, endedWhy } = booking;
  if (!person) return;
  await notify(own, {
    kind: BOOKING_NEWS,
    person,
    library: library.id,
    subjectKey: aboutBooking(booking.id),
    href: "/my/bookings",
    params: {
      occasion,
      what: thing.name,
      where: branchName,
      at: startsAt.toISOString(),
      zone: schedule.timeZone,
      why: endedWhy ?? "",
    },
  });
}

async function write(
  own: Ctx,
  placed: PlacedThing,
  booking: Booking,
  { occasion, path }: { readonly occasion: Occasion; readonly path: string },
): Promise<void> {
  if (!booking.email) return;
  const { thing, library, schedule } = placed;
  const locale = isLocale(booking.language) ? booking.language : own.locale;
  const t = bookingWords(locale);
  const speaker = libraryName(library, locale);
  const { start, minutes } = whenOf(locale, booking, schedule.timeZone);
  const subject = t(`mail-${occasion}`, { what: thing.name, when: start });
  await sendMail(own, {
    to: booking.email,
    subject,
    speaker,
    about: [aboutBooking(booking.id)],
    ...composeMail({
      locale,
      heading: subject,
      paragraphs: [
        t("mail-when", {
          when: start,
          zone: schedule.timeZone,
          length: t("length", { minutes }),
          where: placed.where,
        }),
        t(`mail-${occasion}-how`),
        ...(booking.endedWhy ? [booking.endedWhy] : []),
      ],
      action: {
        label: t(`mail-${occasion}-action`),
        url: new URL(path, own.config.publicUrl).href,
      },
      footer: t("mail-footer", { library: speaker }),
    }),
  });
}
