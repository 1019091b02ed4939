type Interval = { readonly opens: string; readonly closes: string };

/**
 * Weekdays whose intervals overlap or follow an interval that runs past midnight. Two days may
 * overlap: what runs into the morning and what begins there are one stretch.
 */
export function weekFaults(week: Readonly<Record<string, readonly Interval[]>>): readonly string[] {
  return Object.entries(week).flatMap(([day, intervals]) => (overlaps(intervals) ? [day] : []));
}

function overlaps(intervals: readonly Interval[]): boolean {
  const inOrder = [...intervals].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return inOrder.some(({ opens, closes }, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && (closes <= opens || next.opens < closes);
  });
}
