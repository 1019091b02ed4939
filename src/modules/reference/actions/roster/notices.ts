import { z } from "zod";
import { formatDate, formatNumber, type Locale } from "#kernel/i18n";
import { defineNotice, type NoticeKind, type NoticeWords, notify } from "#kernel/notices";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type RosterNoticeKey, rosterNoticeWords } from "../../messages/roster-notices-index.ts";
import type { Duty } from "../../model/roster/duty.ts";
import { idOf, type RosterDesk, rosterPath } from "./desk.ts";

/** What happened, as the words of notices know it. */
export const OCCASIONS = [
  "cover-asked",
  "swap-asked",
  "taken",
  "given-back",
  "offered",
  "taken-back",
  "accepted",
  "declined",
  "withdrawn",
  "replaced",
  "lapsed",
  "placed",
  "unplaced",
  "shift-changed",
  "shift-removed",
] as const;
export type Occasion = (typeof OCCASIONS)[number];

const dutyNews = z.object({
  occasion: z.enum(OCCASIONS),
  /** Who did it; empty where that does not matter. */
  who: z.string(),
  /** A day (ISO 8601), the first where it is a series. */
  date: z.string(),
  begins: z.string(),
  ends: z.string(),
  zone: z.string(),
  /** The name of the library; empty: the network's desk. */
  desk: z.string(),
});
const gapNews = z.object({ desk: z.string(), gaps: z.number(), weeks: z.number() });
type DutyNews = z.infer<typeof dutyNews>;

function kind(
  name: string,
  words: { readonly label: RosterNoticeKey; readonly outline: RosterNoticeKey },
): NoticeKind<DutyNews> {
  return defineNotice({ name, params: dutyNews, words: (locale) => dutyWords(locale, words) });
}

function dutyWords(
  locale: Locale,
  { label, outline }: { readonly label: RosterNoticeKey; readonly outline: RosterNoticeKey },
): NoticeWords<DutyNews> {
  const t = rosterNoticeWords(locale);
  const values = (news: DutyNews) => ({
    who: news.who,
    date: formatDate(locale, Temporal.PlainDate.from(news.date)),
    begins: news.begins,
    ends: news.ends,
    zone: news.zone,
    desk: news.desk || t("network-desk"),
  });
  return {
    label: t(label),
    outline: t(outline),
    title: (news) => t(`${news.occasion}-title`, values(news)),
    text: (news) => t("when-and-where", values(news)),
  };
}

/** Colleagues ask whether somebody comes instead. */
export const COVER_ASKED = kind("reference.cover-asked", {
  label: "asked-label",
  outline: "asked-outline",
});
/** What came of it for who asked or answered. */
export const COVER_ANSWERED = kind("reference.cover-answered", {
  label: "answered-label",
  outline: "answered-outline",
});
/** Somebody was given a shift, or it was changed or taken away. */
export const SHIFT_CHANGED = kind("reference.shift-changed", {
  label: "shift-label",
  outline: "shift-outline",
});
/** Once a week: promised hours for which nobody is there yet. */
export const GAPS_AHEAD = defineNotice({
  name: "reference.gaps-ahead",
  params: gapNews,
  words: (locale) => {
    const t = rosterNoticeWords(locale);
    const values = ({ desk, gaps, weeks }: z.infer<typeof gapNews>) => ({
      desk: desk || t("network-desk"),
      gaps,
      weeks: formatNumber(locale, weeks),
    });
    return {
      label: t("gaps-label"),
      outline: t("gaps-outline"),
      title: (news) => t("gaps-title", values(news)),
      text: (news) => t("gaps-text", values(news)),
    };
  },
});

/** The kinds of news of the roster. */
export const rosterNotices = [COVER_ASKED, COVER_ANSWERED, SHIFT_CHANGED, GAPS_AHEAD] as const;

type About = Pick<Duty, "shift" | "date">;

/** Tells people of a duty; whoever does it is not told so. */
export async function tellOfDuty(
  ctx: Ctx,
  desk: RosterDesk,
  people: Iterable<PersonId | null>,
  news: {
    readonly kind: NoticeKind<DutyNews>;
    readonly occasion: Occasion;
    readonly about: About;
    /** Below the roster of the desk. */
    readonly path: string;
  },
): Promise<void> {
  const { principal } = ctx;
  const self = principal.kind === "person" ? principal.id : null;
  const { shift, date } = news.about;
  const { begins, ends, zone } = shift;
  const who = principal.kind === "person" ? principal.name : "";
  const params = { occasion: news.occasion, who, date, begins, ends, zone, desk: desk?.name ?? "" };
  for (const person of new Set(people)) {
    if (person === null || person === self) continue;
    await notify(ctx, {
      kind: news.kind,
      person,
      library: idOf(desk),
      subjectKey: `reference:roster:${shift.id}:${date}`,
      href: rosterPath(desk) + news.path,
      params,
    });
  }
}
