import type { Context } from "hono";
import { mayAdministerLibrary, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { type DeskWords, deskWords } from "../../messages/desk-index.ts";
import { mayWorkAt } from "../../policy.ts";

/** The desk at which bookings are shown. */
export type BookingDesk = {
  readonly library: Library;
  readonly locale: Locale;
  readonly t: DeskWords;
  readonly home: string;
  readonly mayAdminister: boolean;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

/** The desk that the address names. @throws Refusal `not-found`, `forbidden` */
export function bookingDeskOf(c: Context<WebEnv>): BookingDesk {
  const { library, principal, locale, act, services } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!mayWorkAt(principal, library.id)) throw new Refusal("forbidden");
  const now = services.clock.now();
  return {
    library,
    locale,
    t: deskWords(locale),
    home: `/desk/${library.code}/spaces`,
    mayAdminister: mayAdministerLibrary(principal, library.id),
    today: now.toZonedDateTimeISO(library.timeZone).toPlainDate(),
    now,
    act: (work) => act(work, { library: library.id }),
  };
}
