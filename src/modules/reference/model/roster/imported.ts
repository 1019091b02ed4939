import type { IcalendarEvent } from "#standards/icalendar";
import type { Origin, ShiftFacts } from "./shift.ts";

/** Why an event of a calendar cannot be a shift. */
export const UNFIT = ["all-day", "no-end", "too-long", "zone-unknown", "rule-too-long"] as const;
export type Unfit = (typeof UNFIT)[number];

/** A shift as a calendar has it. */
export type ImportedShift = Omit<ShiftFacts, "needed" | "language" | "skill"> & {
  readonly exceptOn: readonly string[];
  readonly origin: Origin;
  /** Addresses of those who take part. */
  readonly people: readonly string[];
  readonly cancelled: boolean;
};

/** What a calendar has: shifts, and what cannot be one. */
export type Imported = {
  readonly shifts: readonly ImportedShift[];
  readonly unfit: readonly { readonly summary: string; readonly why: Unfit }[];
};

/** What events of one calendar say of one thing: itself, and days of it that are otherwise. */
export type Series = {
  readonly uid: string;
  readonly whole: IcalendarEvent | null;
  readonly days: readonly IcalendarEvent[];
};

/** The events of a calendar by what they are about; of what is said twice, the later word counts. */
export function seriesOf(events: readonly IcalendarEvent[]): readonly Series[] {
  const byUid = Map.groupBy(events, ({ uid }) => uid);
  return [...byUid].map(([uid, all]) => {
    const later = all.toSorted((a, b) => a.sequence - b.sequence);
    return {
      uid,
      whole: later.findLast(({ recurrenceId }) => recurrenceId === null) ?? null,
      days: later.filter(({ recurrenceId }) => recurrenceId !== null),
    };
  });
}
