import { type Count, countsOf } from "./counts.ts";

/** ISO 8601: Monday is 1. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How many were asked, and missed, in an hour of the week, and how that compares with the busiest. */
export type BusyHour = { readonly asked: number; readonly missed: number; readonly heat: number };

/** The group of an hour of the week, as it is counted. */
export const busyKey = (weekday: number, hour: number): string => `${weekday} ${hour}`;

/** The week by weekday and hour. */
export function busyHours(counts: readonly Count[]): (weekday: number, hour: number) => BusyHour {
  const found = new Map(countsOf(counts, "busy").map((count) => [count.key, count]));
  const most = Math.max(1, ...[...found.values()].map(({ asked }) => asked));
  return (weekday, hour) => {
    const { asked = 0, missed = 0 } = found.get(busyKey(weekday, hour)) ?? {};
    return { asked, missed, heat: asked / most };
  };
}
