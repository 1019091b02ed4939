import { formatClock } from "#kernel/i18n";
import { Badge } from "#ui";
import type { Opening } from "../model/opening/opening-at.ts";
import { openingNow } from "../model/opening/opening-now.ts";
import type { Schedule } from "../model/opening/schedule.ts";
import { dayName, weekdayName } from "./times.ts";
import { said, type View } from "./view.ts";

/** The state of a branch as a reader needs it: whether it is open, and when that changes. */
export function openingText(view: View, opening: Opening, timeZone: string): string {
  const { t, locale } = view;
  if (!opening.open) return closedText(view, opening, timeZone);
  if (!opening.until) return t("open-always");
  return t("open-until", { time: formatClock(locale, opening.until, timeZone) });
}

function closedText(
  view: View,
  { opens, closure }: Extract<Opening, { open: false }>,
  timeZone: string,
): string {
  const { t, locale } = view;
  const reason = closure ? said(closure.reason, locale).text : "";
  const state = reason ? t("closed-for", { reason }) : t("closed");
  return opens ? t("closed-then", { state, opens: opensText(view, opens, timeZone) }) : state;
}

/** "opens at 09:00", "opens tomorrow at 09:00", "opens Monday at 09:00", "opens Tuesday 5 January". */
export function opensText(
  { t, locale, now }: View,
  opens: Temporal.Instant,
  timeZone: string,
): string {
  const time = formatClock(locale, opens, timeZone);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const date = opens.toZonedDateTimeISO(timeZone).toPlainDate();
  const { days } = today.until(date);
  if (days === 0) return t("opens-today", { time });
  if (days === 1) return t("opens-tomorrow", { time });
  if (days < 7) return t("opens-weekday", { day: weekdayName(locale, date), time });
  return t("opens-date", { date: dayName(locale, date) });
}

/** Whether a branch is open now. */
export function OpeningBadge({ view, schedule }: { view: View; schedule: Schedule }) {
  const opening = openingNow(schedule, view.now);
  return (
    <Badge tone={opening.open ? "ok" : "plain"} icon="clock">
      {openingText(view, opening, schedule.timeZone)}
    </Badge>
  );
}
