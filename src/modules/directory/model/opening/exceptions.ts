import type { Days } from "../parts.ts";
import type { Closure } from "./schedule.ts";

/**
 * What holds on a day in place of the week, null where the week does. Other hours lift a longer closure,
 * as Christmas Eve within the holidays; else a closure counts, the one that ends last of several.
 */
export function closureOn(closures: readonly Closure[], date: Temporal.PlainDate): Closure | null {
  const day = date.toString();
  const covering = closures.filter(({ from, to }) => from <= day && day <= to);
  const [shut] = covering.filter(isShut).sort((a, b) => (a.to < b.to ? 1 : -1));
  const [other] = covering.filter((one) => !isShut(one)).sort((a, b) => lengthOf(a) - lengthOf(b));
  if (!shut || !other) return shut ?? other ?? null;
  const lifts = covering.filter(isShut).every((one) => lengthOf(one) > lengthOf(other));
  return lifts ? other : shut;
}

/** Whether it is closed all day; else other hours hold. */
export function isShut({ hours }: Pick<Closure, "hours">): boolean {
  return !hours || hours.length === 0;
}

/** Days on which it is closed from morning to night, without those on which other hours lift a closure. */
export function closedDays(closures: readonly Closure[]): readonly Days[] {
  const others = closures.filter((one) => !isShut(one));
  return closures
    .filter(isShut)
    .flatMap((shut) =>
      others
        .filter((other) => lengthOf(other) < lengthOf(shut))
        .reduce<readonly Days[]>(
          (left, other) => left.flatMap((days) => without(days, other)),
          [{ from: shut.from, to: shut.to }],
        ),
    );
}

function without(days: Days, { from, to }: Days): readonly Days[] {
  if (to < days.from || days.to < from) return [days];
  const before = { from: days.from, to: dayBeside(from, -1) };
  const after = { from: dayBeside(to, 1), to: days.to };
  return [before, after].filter((part) => part.from <= part.to);
}

function dayBeside(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function lengthOf({ from, to }: Days): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
