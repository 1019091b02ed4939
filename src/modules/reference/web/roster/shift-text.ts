import type { Shift } from "../../model/roster/shift.ts";
import type { RosterPage } from "./roster-page.ts";
import { dateText, weekdayNames } from "./times.ts";

type View = Pick<RosterPage, "t" | "locale">;

/** "09:00 to 13:00", on the wall of the shift. */
export function wallText({ t }: View, { begins, ends }: Pick<Shift, "begins" | "ends">): string {
  return t(ends <= begins ? "from-to-next" : "from-to", { begins, ends });
}

/** "Every week on Monday and Thursday, until 31 December 2026". */
export function patternText(
  { t, locale }: View,
  { pattern, startsOn }: Pick<Shift, "pattern" | "startsOn">,
): string {
  if (!pattern) return t("once-on", { date: dateText(locale, startsOn) });
  const { days, everyWeeks, lastOn } = pattern;
  const every = t("every-week", { weeks: everyWeeks, days: weekdayNames(locale, days) });
  if (lastOn === null) return every;
  return t("day-and-time", {
    day: every,
    time: t("until-day", { date: dateText(locale, lastOn) }),
  });
}
