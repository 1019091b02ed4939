import type { Slice } from "../../model/worth/slice.ts";

/** Years that the public may choose from. */
const YEARS = 5;

/**
 * Whole years, of the running one the months that are over: periods of which none lies within another, or
 * small numbers could be reckoned as the difference of two.
 */
export function readYear(
  params: URLSearchParams,
  today: Temporal.PlainDate,
): {
  readonly year: number;
  readonly years: readonly number[];
  readonly months: Omit<Slice, "agency">;
} {
  const thisMonth = today.with({ day: 1 });
  const latest = thisMonth.subtract({ months: 1 }).year;
  const years = Array.from({ length: YEARS }, (_, back) => latest - back);
  const year = years.find((one) => String(one) === params.get("year")) ?? latest;
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const end = from.add({ years: 1 });
  const until = Temporal.PlainDate.compare(end, thisMonth) < 0 ? end : thisMonth;
  return { year, years, months: { from, until } };
}
