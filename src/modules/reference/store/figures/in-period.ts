import { type RawBuilder, sql } from "kysely";
import type { Period } from "../../model/figures/period.ts";

/**
 * That a moment lies in a period by the clocks of the library `l`. No zone is a whole day away from UTC: the
 * first two conditions find rows by index, the others decide.
 */
export function inPeriod(
  { from, until }: Period,
  moment: "f.asked_at" | "w.since",
): RawBuilder<boolean> {
  const at = sql.ref(moment);
  return sql`${at} >= ${midnight(from.subtract({ days: 1 }))}::timestamptz
    and ${at} < ${midnight(until.add({ days: 1 }))}::timestamptz
    and ${at} at time zone l.time_zone >= ${from.toString()}::timestamp
    and ${at} at time zone l.time_zone < ${until.toString()}::timestamp`;
}

const midnight = (day: Temporal.PlainDate): string => `${day.toString()}T00:00:00Z`;
