import type { Ctx } from "#kernel/tenancy";
import type { Span } from "#modules/directory";
import { type Forecast, forecastOf } from "../../model/roster/forecast.ts";
import { monday } from "../../model/roster/occurrences.ts";
import { type RosterDesk, mustTakePart } from "./desk.ts";
import { readRoster } from "./read-roster.ts";

/** How many weeks ahead are looked through where nobody says otherwise. */
export const USUAL_WEEKS = 4;
export const MOST_WEEKS = 26;

/** The promise of a desk from now on, and where it is not kept. @throws Refusal `forbidden` */
export async function forecastFor(ctx: Ctx, desk: RosterDesk, weeks: number): Promise<Forecast> {
  mustTakePart(ctx, desk);
  return lookAhead(ctx, desk, weeks);
}

/** The same for the software, which may read the rows of the desk. */
export async function lookAhead(ctx: Ctx, desk: RosterDesk, weeks: number): Promise<Forecast> {
  const start = ctx.clock.now();
  const span = { start, end: start.add({ hours: 7 * 24 * Math.min(weeks, MOST_WEEKS) }) };
  return forecastOf(await readRoster(ctx, desk, span), span);
}

/** The week of a day, Monday to Monday, as the clocks of a zone show it. */
export function weekSpan(day: Temporal.PlainDate, zone: string): Span {
  const first = monday(day);
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant();
  return { start: midnight(first), end: midnight(first.add({ days: 7 })) };
}
