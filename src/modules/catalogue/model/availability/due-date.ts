/**
 * The day in what a system writes as date: "2026-12-01", "20261201", also with a time behind. Null for
 * what is no day, and for 01/12/2026, which is one of two days.
 */
export function dayIn(text: string | null | undefined): string | null {
  const [, year, month, day] =
    /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/
      .exec(text ?? "")
      ?.filter((_, index) => index !== 2) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
