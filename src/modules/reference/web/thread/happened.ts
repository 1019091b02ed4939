import { z } from "zod";
import { formatDate, type Locale } from "#kernel/i18n";
import { partnerHappened } from "../../messages/partners-index.ts";
import { type ThreadWords, threadWords } from "../../messages/thread-index.ts";

/** What is needed to put something that happened into words. */
export type Teller = {
  readonly locale: Locale;
  readonly zone: string;
  readonly side: "reader" | "staff";
  /** Names of member libraries by id, as far as that side is told them. */
  readonly libraries: ReadonlyMap<string, string>;
};

/** The reader's side of their own conversation. */
export function readerTeller(
  locale: Locale,
  told: { readonly library: { readonly timeZone: string }; readonly others: Teller["libraries"] },
): Teller {
  return { locale, zone: told.library.timeZone, side: "reader", libraries: told.others };
}

/** For staff, in the time of their own desk. */
export function staffTeller(
  locale: Locale,
  zone: string,
  libraries: ReadonlyMap<string, string>,
): Teller {
  return { locale, zone, side: "staff", libraries };
}

const shape = z.object({
  event: z.string(),
  who: z.string().nullish(),
  library: z.string().optional(),
  to: z.string().optional(),
  why: z.string().optional(),
  at: z.string().optional(),
  code: z.string().optional(),
  partner: z.string().optional(),
  what: z.string().optional(),
});
type Data = z.infer<typeof shape>;

/** What happened to an inquiry, in words; null where it is not told here. */
export function happened(teller: Teller, data: unknown): string | null {
  const read = shape.safeParse(data);
  if (!read.success) return null;
  return TOLD[read.data.event]?.(threadWords(teller.locale), read.data, teller) ?? null;
}

type Say = (t: ThreadWords, data: Data, teller: Teller) => string | null;
/** Who has asked to be erased is somebody still. */
const who = (t: ThreadWords, data: Data) => ({ who: data.who ?? t("librarian") });

const TOLD: Readonly<Record<string, Say>> = {
  claimed: (t, data, { side, libraries }) => {
    const library = libraries.get(data.library ?? "");
    if (side === "staff")
      return t("event-claimed-staff", { ...who(t, data), library: data.partner ?? library ?? "" });
    return library
      ? t("event-claimed-of", { ...who(t, data), library })
      : t("event-claimed", who(t, data));
  },
  joined: (t, data) => t("event-joined", who(t, data)),
  left: (t, data) => t("event-left", who(t, data)),
  returned: (t) => t("event-returned"),
  transferred: (t, data) => t("event-transferred", { to: data.to ?? "" }),
  parked: (t, data) => t(data.why === "nobody" ? "event-parked-nobody" : "event-parked-staff"),
  finished: (t) => t("event-finished"),
  withdrawn: (t) => t("event-withdrawn"),
  "marked-abuse": (t) => t("event-marked-abuse"),
  reopened: (t) => t("event-reopened"),
  assigned: (t, data) => (data.who ? t("event-assigned", who(t, data)) : t("event-unassigned")),
  due: (t, data, { locale, zone }) =>
    t("event-due", { date: formatDate(locale, dayOf(data.at ?? "", zone)) }),
  partner: (_, { what, partner }, { locale }) => partnerHappened(locale, what, partner),
  merged: (t, data) => t("event-merged", { code: data.code ?? "" }),
};

function dayOf(at: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
}
