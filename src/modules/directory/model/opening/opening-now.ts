import { type Opening, openingAt } from "./opening-at.ts";
import type { Schedule } from "./schedule.ts";

type Kept = { readonly from: number; readonly to: number; readonly opening: Opening };

/** So many branches are remembered; a network has some hundreds. */
const MOST = 5000;
const kept = new Map<string, Kept>();

/**
 * The state of a branch, from memory until it changes or the day ends: reading calendars takes longer
 * than making the rest of a page, and the answer is the same for hours.
 */
export function openingNow(schedule: Schedule, instant: Temporal.Instant): Opening {
  const key = JSON.stringify(schedule);
  const at = instant.epochMilliseconds;
  const known = kept.get(key);
  if (known && known.from <= at && at < known.to) return known.opening;
  const opening = openingAt(schedule, instant);
  if (kept.size >= MOST) kept.clear();
  kept.set(key, {
    from: at,
    to: Math.min(changeOf(opening), nextMidnight(schedule, instant)),
    opening,
  });
  return opening;
}

function changeOf(opening: Opening): number {
  const change = opening.open ? opening.until : opening.opens;
  return change?.epochMilliseconds ?? Infinity;
}

/** What is closed today may be closed tomorrow for another reason. */
function nextMidnight({ timeZone }: Schedule, instant: Temporal.Instant): number {
  const tomorrow = instant.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  return tomorrow.toZonedDateTime(timeZone).epochMilliseconds;
}
