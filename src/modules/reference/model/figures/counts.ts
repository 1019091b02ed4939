/** What became of an inquiry: each is exactly one of these. */
export const OUTCOMES = ["at-once", "later", "open", "withdrawn", "abuse", "merged"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By what inquiries are counted; `busy` by weekday and hour, `step` by time. */
export const DIMENSIONS = ["channel", "language", "queue", "kind", "read", "level"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Grouping = Dimension | "all" | "step" | "busy" | "home" | "satisfaction";

/** How many were asked, and what became of them. Those missed are among the others. */
export type Tally = { readonly asked: number; readonly missed: number } & Readonly<
  Record<Outcome, number>
>;

/** Inquiries of one group; the key of those that have none is null. */
export type Count = Tally & { readonly grouping: Grouping; readonly key: string | null };

const none: Tally = {
  asked: 0,
  missed: 0,
  "at-once": 0,
  later: 0,
  open: 0,
  withdrawn: 0,
  abuse: 0,
  merged: 0,
};

/** The counts of one kind of groups: levels of effort in their order, all others the most asked first. */
export function countsOf(counts: readonly Count[], grouping: Grouping): readonly Count[] {
  const found = counts.filter((count) => count.grouping === grouping);
  if (grouping === "read") return found.toSorted(byKey);
  return found.toSorted((a, b) => b.asked - a.asked || byKey(a, b));
}

/** Those without a key come last. */
function byKey(a: Count, b: Count): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.key.localeCompare(b.key, "en");
}

/** The count of one group; nothing where there is none. */
export function tallyOf(
  counts: readonly Count[],
  grouping: Grouping,
  key: string | null = null,
): Tally {
  return counts.find((count) => count.grouping === grouping && count.key === key) ?? none;
}
