import type { AgencyKey } from "#modules/directory";

/** Which facts are counted: of requests that began within whole months (UTC), of one agency or of all. */
export type Slice = {
  /** First day of the first month. */
  readonly from: Temporal.PlainDate;
  /** First day of the month after the last. */
  readonly until: Temporal.PlainDate;
  readonly agency: AgencyKey | null;
};

/** The months of a slice, YYYY-MM, the earliest first. */
export function monthsOf({ from, until }: Slice): readonly string[] {
  const months: string[] = [];
  for (let at = from; Temporal.PlainDate.compare(at, until) < 0; at = at.add({ months: 1 }))
    months.push(at.toPlainYearMonth().toString());
  return months;
}

/** The last so many months, this one included. */
export function lastMonths(today: Temporal.PlainDate, count: number): Omit<Slice, "agency"> {
  const until = today.with({ day: 1 }).add({ months: 1 });
  return { from: until.subtract({ months: count }), until };
}
