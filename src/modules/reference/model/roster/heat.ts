import type { Span } from "#modules/directory";
import { type Gap, missingIn } from "./gaps.ts";

/** By day on the wall and by its hour: how many are missing at most; 0: nobody. Hours without a promise are absent. */
export type Heat = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Lays a forecast out by day and hour, as the clocks of a zone show them. */
export function heatOf(promised: readonly Span[], gaps: readonly Gap[], zone: string): Heat {
  const heat = new Map<string, Map<number, number>>();
  for (const span of promised) lay(heat, span, zone, 0);
  for (const gap of gaps) lay(heat, gap, zone, missingIn(gap));
  return new Map([...heat].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The hours in which something is promised on any day, in order. */
export function hoursIn(heat: Heat): readonly number[] {
  return [...new Set([...heat.values()].flatMap((hours) => [...hours.keys()]))].sort(
    (a, b) => a - b,
  );
}

function lay(
  heat: Map<string, Map<number, number>>,
  { start, end }: Span,
  zone: string,
  missing: number,
): void {
  for (let at = start; Temporal.Instant.compare(at, end) < 0; at = nextHour(at, zone)) {
    const wall = at.toZonedDateTimeISO(zone);
    const day = wall.toPlainDate().toString();
    const hours = heat.get(day) ?? new Map<number, number>();
    heat.set(day, hours);
    hours.set(wall.hour, Math.max(hours.get(wall.hour) ?? 0, missing));
  }
}

/** When the clock next shows a full hour, or what it shows instead where it changes before. */
function nextHour(at: Temporal.Instant, zone: string): Temporal.Instant {
  const wall = at.toZonedDateTimeISO(zone);
  const into = wall.minute * 60_000 + wall.second * 1000 + wall.millisecond;
  const next = at.add({ milliseconds: 3_600_000 - into });
  const turn = wall.getTimeZoneTransition("next")?.toInstant();
  return turn && Temporal.Instant.compare(turn, next) < 0 ? turn : next;
}
