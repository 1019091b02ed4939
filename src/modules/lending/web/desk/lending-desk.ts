import type { Context } from "hono";
import { mayAdministerLibrary, mayWorkAt, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { formatDate, formatDateTime, type Locale } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { type DeskWords, deskWords } from "../../messages/desk-index.ts";

/** The desk at which a page of lending is shown: whose, in which language, and where its pages are. */
export type LendingDesk = {
  readonly library: Library;
  readonly locale: Locale;
  readonly t: DeskWords;
  /** Where the pages of lending of this desk begin. */
  readonly home: string;
  readonly mayAdminister: boolean;
  /** Opens a transaction in the name of the library. */
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly now: Date;
  /** An instant as the clocks of the library show it. */
  readonly when: (at: Date) => string;
  /** The day of an instant in the library's calendar. */
  readonly day: (at: Date) => string;
};

/** The desk that the address names. @throws Refusal where there is none such, and for those who do not work there. */
export function lendingDeskOf(c: Context<WebEnv>): LendingDesk {
  const { library, principal, locale, act, services } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!mayWorkAt(principal, library.id)) throw new Refusal("forbidden");
  const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return {
    library,
    locale,
    t: deskWords(locale),
    home: `/desk/${library.code}/lending`,
    mayAdminister: mayAdministerLibrary(principal, library.id),
    act: (work) => act(work, { library: library.id }),
    now: new Date(services.clock.now().epochMilliseconds),
    when: (at) => formatDateTime(locale, instant(at), library.timeZone),
    day: (at) => formatDate(locale, instant(at).toZonedDateTimeISO(library.timeZone).toPlainDate()),
  };
}
