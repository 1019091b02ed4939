import { direction, formatDate, formatNumber, formatShare, type Locale } from "#kernel/i18n";
import { type DeskWords, deskWords } from "../../messages/desk-index.ts";
import { type FiguresWords, figuresWords } from "../../messages/figures-index.ts";
import type { Step } from "../../model/figures/period.ts";

/** How figures, times and days are written on a page. */
export type FiguresView = {
  readonly locale: Locale;
  readonly dir: "ltr" | "rtl";
  readonly t: FiguresWords;
  readonly d: DeskWords;
  readonly number: (value: number) => string;
  readonly share: (part: number, whole: number) => string;
  readonly day: (day: Temporal.PlainDate) => string;
  /** A step of time, by its first day. */
  readonly step: (day: Temporal.PlainDate, step: Step) => string;
  readonly weekday: (weekday: number) => string;
  /** A time in the unit that suits it. */
  readonly duration: (seconds: number | null) => string;
};

export function figuresView(locale: Locale): FiguresView {
  return {
    locale,
    dir: direction(locale),
    t: figuresWords(locale),
    d: deskWords(locale),
    number: (value) => formatNumber(locale, value),
    share: (part, whole) => formatShare(locale, whole === 0 ? 0 : part / whole),
    day: (day) => formatDate(locale, day),
    step: (day, step) => dated(locale, day, STEP[step]),
    // 1 January 2024 was a Monday.
    weekday: (weekday) =>
      dated(locale, Temporal.PlainDate.from({ year: 2024, month: 1, day: weekday }), WEEKDAY),
    duration: (seconds) => (seconds === null ? "–" : duration(locale, seconds)),
  };
}

const WEEKDAY = { weekday: "long" } as const;
const STEP = {
  day: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<Step, Intl.DateTimeFormatOptions>;

function dated(
  locale: Locale,
  { year, month, day }: Temporal.PlainDate,
  options: Intl.DateTimeFormatOptions,
): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return format.format(Date.UTC(year, month - 1, day));
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** In the largest unit of which there are two at least; the language knows its plurals. */
function duration(locale: Locale, seconds: number): string {
  const [unit, length] = UNITS.find(([, one]) => seconds >= 2 * one) ?? ["second", 1];
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(seconds / length);
}

/** Hours with one decimal, as tables and files have them. */
export const hoursOf = (seconds: number): number => Math.round(seconds / 360) / 10;
