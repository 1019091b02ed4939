/** What decides on which days a version of an agreement holds. */
type Dated = {
  readonly version: number;
  readonly starts: string;
  readonly ends: string | null;
  /** Whether every party has signed. */
  readonly signed: boolean;
};

/**
 * The version that holds on a day: of those that every party has signed and that have begun, the
 * newest; none where that one is over. So a newer version ends what the older one said, also where
 * it ends earlier. `ended`: the first day on which the whole agreement no longer holds.
 */
export function versionOn<Version extends Dated>(
  versions: readonly Version[],
  ended: string | null,
  on: Temporal.PlainDate,
): Version | null {
  const day = on.toString();
  if (ended !== null && ended <= day) return null;
  const begun = versions.filter(({ signed, starts }) => signed && starts <= day);
  const newest = begun.toSorted((a, b) => b.version - a.version)[0];
  return newest && (newest.ends === null || day <= newest.ends) ? newest : null;
}
