/** Days of which figures are made, by the calendar of each inquiry's home library. */
export type Period = {
  readonly from: Temporal.PlainDate;
  /** The first day that is not counted any more. */
  readonly until: Temporal.PlainDate;
};

/** What one point of a drawing over time stands for. */
export const STEPS = ["day", "month", "year"] as const;
export type Step = (typeof STEPS)[number];

export const PRESETS = ["month", "last-month", "quarter", "year", "last-year"] as const;
export type Preset = (typeof PRESETS)[number];

/** Nothing older than this has ever been asked, and nothing longer is drawn. */
const EARLIEST = Temporal.PlainDate.from("2000-01-01");
const LATEST = Temporal.PlainDate.from("2100-01-01");

/** The usual periods, as seen from today. */
export function presetPeriod(preset: Preset, today: Temporal.PlainDate): Period {
  const month = today.with({ day: 1 });
  const year = month.with({ month: 1 });
  const quarter = month.subtract({ months: (month.month - 1) % 3 });
  switch (preset) {
    case "month":
      return { from: month, until: month.add({ months: 1 }) };
    case "last-month":
      return { from: month.subtract({ months: 1 }), until: month };
    case "quarter":
      return { from: quarter, until: quarter.add({ months: 3 }) };
    case "year":
      return { from: year, until: year.add({ years: 1 }) };
    case "last-year":
      return { from: year.subtract({ years: 1 }), until: year };
  }
}

/**
 * The period between two days, both counted, as somebody typed them (ISO 8601); what makes no sense is
 * passed over: this month then, or the days the other way round.
 */
export function readPeriod(from: string, to: string, today: Temporal.PlainDate): Period {
  const usual = presetPeriod("month", today);
  const first = readDay(from) ?? usual.from;
  const last = readDay(to) ?? (readDay(from) ? first : usual.until.subtract({ days: 1 }));
  const [a, b] = Temporal.PlainDate.compare(first, last) <= 0 ? [first, last] : [last, first];
  return { from: a, until: b.add({ days: 1 }) };
}

function readDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    const known =
      Temporal.PlainDate.compare(day, EARLIEST) >= 0 && Temporal.PlainDate.compare(day, LATEST) < 0;
    return known ? day : null;
  } catch {
    return null;
  }
}

/** The finest step of which a drawing has room for all. */
export function stepOf({ from, until }: Period): Step {
  const days = from.until(until).days;
  if (days <= 62) return "day";
  return days <= 3 * 366 ? "month" : "year";
}

/** The first day of every step of a period, in order. */
export function stepsOf({ from, until }: Period, step: Step): readonly Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const one = { [`${step}s`]: 1 };
  for (
    let day = startOf(from, step);
    Temporal.PlainDate.compare(day, until) < 0;
    day = day.add(one)
  )
    days.push(day);
  return days;
}

function startOf(day: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === "day") return day;
  return day.with(step === "month" ? { day: 1 } : { day: 1, month: 1 });
}
