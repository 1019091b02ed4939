import { sessionsBetween, type Span } from "#modules/directory";
import type { DeskHours } from "./desk-hours.ts";
import { scheduleOf } from "./desk-hours.ts";
import { dutiesOf, type Place, whoIn } from "./duty.ts";
import { type Gap, gapsIn, within } from "./gaps.ts";
import type { Shift } from "./shift.ts";

/** What a desk has promised, and what its people have agreed on. */
export type Roster = {
  readonly hours: DeskHours;
  readonly shifts: readonly Shift[];
  readonly places: readonly Place[];
};

/** The promise of a desk in a stretch of time, and where it is not kept. */
export type Forecast = { readonly promised: readonly Span[]; readonly gaps: readonly Gap[] };

/** Looks for gaps in a stretch of time. */
export function forecastOf({ hours, shifts, places }: Roster, span: Span): Forecast {
  const promised = promisedIn(hours, span);
  const covers = dutiesOf(shifts, places, span).map(({ start, end, shift, people }) => ({
    start,
    end,
    needed: shift.needed,
    people: people.map(whoIn),
  }));
  return { promised, gaps: gapsIn(promised, covers, hours.needed) };
}

/** The stretches of a time in which the desk promises somebody. */
export function promisedIn(hours: DeskHours, span: Span): readonly Span[] {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(hours.zone).toPlainDate();
  const first = dayOf(span.start).subtract({ days: 2 });
  return sessionsBetween(scheduleOf(hours), first, dayOf(span.end)).flatMap(
    (session) => within(session, span) ?? [],
  );
}
