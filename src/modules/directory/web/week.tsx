import type { Locale } from "#kernel/i18n";
import { OpeningHours, type OpeningDay } from "#ui";
import {
  type Closure,
  closuresAhead,
  type Schedule,
  weekdayOf,
} from "../model/opening/schedule.ts";
import { daysText, hoursText, spanText, weekdayName } from "./times.ts";
import { said, type T, type View } from "./view.ts";

const SHOWN_CLOSURES = 8;

/** The ordinary week of a branch from Monday, today marked, and the days ahead that differ. */
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
        .map(({ from, to, reason, hours }) => ({
          date: daysText(locale, from, to),
          text: exceptionText(t, said(reason, locale).text, hours),
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

/** "Stocktaking" where that closes it; "09:00 to 14:00 (Christmas Eve)" where it is open at other hours. */
function exceptionText(t: T, reason: string, hours: Closure["hours"]): string {
  if (!hours?.length) return reason || t("closed");
  const times = hoursText(t, hours);
  return reason ? t("hours-for", { hours: times, reason }) : times;
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
