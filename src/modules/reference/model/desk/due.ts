/**
 * When an answer is due that is promised within so many working days: at the end of the last of them,
 * as the library's clocks show it. Saturdays and Sundays are passed over.
 */
export function dueAfter(
  asked: Temporal.Instant,
  days: number,
  timeZone: string,
): Temporal.Instant {
  let day = asked.toZonedDateTimeISO(timeZone).toPlainDate();
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return endOfDay(day, timeZone);
}

/** When a working day ends, as far as answers are owed. */
export function endOfDay(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: "18:00" }).toInstant();
}
