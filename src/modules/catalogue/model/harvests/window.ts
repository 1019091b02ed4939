import type { Granularity } from "#standards/oaipmh";

/** Datestamps are often older than the moment at which a record can first be seen. */
const OVERLAP_MS = { second: 30 * 60_000, day: 86_400_000 } as const satisfies Record<
  Granularity,
  number
>;

/**
 * From when on the next harvest asks: a little before the source's own time of the last one. What
 * comes twice changes nothing. Null: from the beginning.
 */
export function windowFrom(through: Date | null, granularity: Granularity): Date | null {
  return through && new Date(through.getTime() - OVERLAP_MS[granularity]);
}
