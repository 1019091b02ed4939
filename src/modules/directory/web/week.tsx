import type { Locale } from "#kernel/i18n";
import { OpeningHours, type OpeningDay } from "#ui";
import { closuresAhead, type Schedule, weekdayOf } from "../model/opening/schedule.ts";
import { daysText, spanText, weekdayName } from "./times.ts";
import { said, type T, type View } from "./view.ts";

const SHOWN_CLOSURES = 8;

/** The ordinary week of a branch from Monday, today marked, and the closures ahead. */
export function Week({
  view,
  schedule,
  caption,
}: {
  view: View;
  schedule: Schedule;
  caption: string;
}) {
  const { t, locale, now } = view;
  const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  return (
    <OpeningHours
      days={daysOf(t, locale, schedule, today)}
      exceptions={closuresAhead(schedule.closures, today)
        .slice(0, SHOWN_CLOSURES)
        .map(({ from, to, reason }) => ({
          date: daysText(locale, from, to),
          text: said(reason, locale).text || t("closed"),
        }))}
      words={{
        caption,
        day: t("day"),
        hours: t("hours"),
        closed: t("closed"),
        today: t("today"),
        exceptions: t("closures-ahead"),
      }}
    />
  );
}

function daysOf(
  t: T,
  locale: Locale,
  { hours }: Schedule,
  today: Temporal.PlainDate,
): readonly OpeningDay[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, index) => {
    const date = monday.add({ days: index });
    return {
      day: weekdayName(locale, date),
      hours: hours[weekdayOf(date)].map((interval) => spanText(t, interval)),
      today: date.equals(today),
    };
  });
}
