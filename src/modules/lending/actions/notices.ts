import { z } from "zod";
import { formatDate, type Locale } from "#kernel/i18n";
import { defineNotice, type NoticeKind, type NoticeWords } from "#kernel/notices";
import { type NoticeKey, noticeWords } from "../messages/notices-index.ts";

/** What happened, as the words of notices know it. */
export const OCCASIONS = [
  "promised",
  "shipped",
  "ready",
  "delivered",
  "unfilled",
  "cancelled",
  "not-cancelled",
  "due-soon",
  "overdue",
  "recalled",
  "renewed",
  "not-renewed",
] as const;
export type Occasion = (typeof OCCASIONS)[number];

const params = z.object({
  occasion: z.enum(OCCASIONS),
  title: z.string(),
  /** A day (ISO 8601); empty where none is known. */
  date: z.string(),
  /** Where it can be collected; empty: not said. */
  branch: z.string(),
});
export type RequestNews = z.infer<typeof params>;

/** One kind of news; its name is also the beginning of its words. */
function kind(
  name: string,
  words: { readonly label: NoticeKey; readonly outline: NoticeKey },
  maySilence: boolean,
): NoticeKind<RequestNews> {
  return defineNotice({ name, params, maySilence, words: (locale) => wordsIn(locale, words) });
}

function wordsIn(
  locale: Locale,
  { label, outline }: { readonly label: NoticeKey; readonly outline: NoticeKey },
): NoticeWords<RequestNews> {
  const t = noticeWords(locale);
  const values = ({ title, date, branch }: RequestNews) => ({
    title,
    date: date === "" ? "–" : formatDate(locale, Temporal.PlainDate.from(date)),
    branch: branch || "none",
  });
  return {
    label: t(label),
    outline: t(outline),
    title: (news) => t(`${news.occasion}-title`, values(news)),
    text: (news) => t(`${news.occasion}-text`, values(news)),
  };
}

/** Whether and how it comes. */
export const REQUEST_ANSWERED = kind(
  "lending.request-answered",
  { label: "answered-label", outline: "answered-outline" },
  true,
);
/** It can be collected or read. */
export const REQUEST_READY = kind(
  "lending.request-ready",
  { label: "ready-label", outline: "ready-outline" },
  true,
);
/** What must not be missed while it is out. */
export const LOAN_DUE = kind(
  "lending.loan-due",
  { label: "due-label", outline: "due-outline" },
  false,
);

/** All kinds of news of lending. */
export const lendingNotices = [REQUEST_ANSWERED, REQUEST_READY, LOAN_DUE] as const;
