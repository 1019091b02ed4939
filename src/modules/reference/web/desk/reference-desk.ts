import type { Context } from "hono";
import { mayAdministerLibrary, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { formatDate, formatDateTime, type Locale } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { type DeskWords, deskWords } from "../../messages/desk-index.ts";
import { mayWorkAt } from "../../policy.ts";

/** The desk at which a page is shown: whose, in which language, and where its pages are. */
export type ReferenceDesk = {
  readonly library: Library;
  readonly locale: Locale;
  readonly t: DeskWords;
  readonly home: string;
  readonly mayAdminister: boolean;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly now: Temporal.Instant;
  readonly when: (at: Date) => string;
  readonly day: (at: Date) => string;
};

/** The desk that the address names. @throws Refusal `not-found`, `forbidden` */
export function referenceDeskOf(c: Context<WebEnv>): ReferenceDesk {
  const { library, principal, locale, act, services } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!mayWorkAt(principal, library.id)) throw new Refusal("forbidden");
  const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return {
    library,
    locale,
    t: deskWords(locale),
    home: `/desk/${library.code}/ask`,
    mayAdminister: mayAdministerLibrary(principal, library.id),
    act: (work) => act(work, { library: library.id }),
    now: services.clock.now(),
    when: (at) => formatDateTime(locale, instant(at), library.timeZone),
    day: (at) => formatDate(locale, instant(at).toZonedDateTimeISO(library.timeZone).toPlainDate()),
  };
}

/** Whole minutes since an instant. */
export function minutesSince({ now }: Pick<ReferenceDesk, "now">, at: Date): number {
  return Math.max(0, Math.floor((now.epochMilliseconds - at.getTime()) / 60_000));
}
