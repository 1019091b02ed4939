import type { Context } from "hono";
import { mayAdministerLibrary, mayWorkAt, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { formatDateTime, type Locale } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { type DeskWords, deskWords } from "../../messages/pages-desk-index.ts";

/** The desk at which a page is shown: whose, in which language, and what the visitor may do there. */
export type Desk = {
  readonly library: Library;
  readonly locale: Locale;
  readonly t: DeskWords;
  /** Where the catalogue's pages of this desk begin. */
  readonly home: string;
  /** Whether the visitor may load files and change how they are read; others only look. */
  readonly mayLoad: boolean;
  /** Opens a transaction in the name of the library. */
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  /** An instant as the clocks of the library show it. */
  readonly when: (at: Date) => string;
};

/** The desk that the address names. @throws Refusal where there is none such, and for those who do not work there. */
export function deskOf(c: Context<WebEnv>): Desk {
  const { library, principal, locale, act } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!mayWorkAt(principal, library.id)) throw new Refusal("forbidden");
  return {
    library,
    locale,
    t: deskWords(locale),
    home: `/desk/${library.code}/catalogue`,
    mayLoad: mayAdministerLibrary(principal, library.id),
    act: (work) => act(work, { library: library.id }),
    when: (at) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
      return formatDateTime(locale, instant, library.timeZone);
    },
  };
}
