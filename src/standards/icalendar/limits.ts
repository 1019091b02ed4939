/** What one calendar may have: more than any roster, less than what would hurt. */
export const LIMITS = {
  bytes: 2 << 20,
  lines: 60_000,
  parameters: 32,
  depth: 3,
  events: 5000,
  /** Dates in all EXDATE, and in all RDATE, of one event. */
  dates: 1000,
  attendees: 200,
  /** STANDARD and DAYLIGHT of one VTIMEZONE. */
  observances: 50,
  /** Periods looked at and changes found in them, of one VTIMEZONE: Outlook has two rules begin in 1601. */
  zoneSteps: 2000,
} as const;
