import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { direction, formatDate, formatNumber, formatShare, type Locale } from "#kernel/i18n";
import { isLoanKey, loanWords } from "../../messages/desk-loans-index.ts";
import { type MoneyWords, moneyMessages } from "../../messages/money-index.ts";
import { moneyWords } from "../../messages/money-words.ts";
import { isWorthKey, type WorthWords, worthWords } from "../../messages/worth-index.ts";

/** How figures, amounts and dates are written on a page. */
export type FiguresView = {
  readonly locale: Locale;
  readonly dir: "ltr" | "rtl";
  /** Words of the figures, and of money. */
  readonly t: WorthWords;
  readonly m: MoneyWords;
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  readonly money: (amount: string, currency: string) => string;
  /** A month given as YYYY-MM. */
  readonly month: (month: string) => string;
  /** The day of a moment, in the zone of the library whose page it is. */
  readonly day: (at: Date) => string;
  /** The last day before a moment at which a statement ends, and the first after one: its months are those of UTC. */
  readonly lastDay: (until: Date) => string;
  readonly firstDay: (from: Date) => string;
  /** A day given as YYYY-MM-DD. */
  readonly date: (day: string) => string;
  /** A time to wait, in days, or in hours where it is less than two of them. */
  readonly duration: (hours: number | null) => string;
  readonly form: (form: string) => string;
  readonly reason: (code: string) => string;
};

export function figuresView(c: Context<WebEnv>): FiguresView {
  const { locale, library } = c.get("visit");
  const t = worthWords(locale);
  const zone = library?.timeZone ?? "UTC";
  return {
    locale,
    dir: direction(locale),
    t,
    m: moneyMessages(locale),
    number: (value) => formatNumber(locale, value),
    share: (value) => formatShare(locale, value),
    money: (amount, currency) => moneyWords(locale, amount, currency),
    month: (month) => monthName(locale, month),
    day: (at) => dayIn(locale, at.getTime(), zone),
    lastDay: (until) => dayIn(locale, until.getTime() - 1, "UTC"),
    firstDay: (from) => dayIn(locale, from.getTime(), "UTC"),
    date: (day) => formatDate(locale, Temporal.PlainDate.from(day)),
    duration: (hours) => duration(t, hours),
    form: (form) => formName(t, form),
    reason: (code) => reasonName(locale, t, code),
  };
}

function dayIn(locale: Locale, at: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return formatDate(locale, instant.toZonedDateTimeISO(zone).toPlainDate());
}

function monthName(locale: Locale, month: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

const HOURS_OF_DAY = 24;

function duration(t: WorthWords, hours: number | null): string {
  if (hours === null) return t("none");
  if (hours < 2 * HOURS_OF_DAY) return t("hours", { hours });
  return t("days", { days: Math.round((hours / HOURS_OF_DAY) * 10) / 10 });
}

function formName(t: WorthWords, form: string): string {
  const key = `form-${form}`;
  return isWorthKey(key) ? t(key) : form;
}

/** Reasons are of an open list: a code that has no words here stands for itself. */
function reasonName(locale: Locale, t: WorthWords, code: string): string {
  if (code === "skipped" || code === "none") return t(`reason-${code}`);
  const key = `code-${code}`;
  return isLoanKey(key) ? loanWords(locale)(key) : code;
}
