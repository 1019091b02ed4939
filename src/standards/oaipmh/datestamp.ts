/** How finely a repository tells times apart (OAI-PMH 2.0, 3.3). */
export type Granularity = "day" | "second";

export const granularityText = {
  day: "YYYY-MM-DD",
  second: "YYYY-MM-DDThh:mm:ssZ",
} as const satisfies Record<Granularity, string>;

/** A point in time as an argument or header has it. */
export type Datestamp = {
  readonly granularity: Granularity;
  /** First and last millisecond it covers: a whole day, or one second. */
  readonly from: number;
  readonly until: number;
};

const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)?$/;
const day = 86_400_000;

/** Reads a UTCdatetime; null for what is none, also for days that no calendar has. */
export function readDatestamp(text: string): Datestamp | null {
  const [, date, time] = form.exec(text) ?? [];
  if (date === undefined) return null;
  const from = Date.parse(time === undefined ? `${date}T00:00:00Z` : text);
  // Date.parse takes the 31st of February for the 3rd of March.
  if (
    Number.isNaN(from) ||
    !new Date(from).toISOString().startsWith(text.slice(0, 19).replace("Z", ""))
  )
    return null;
  const granularity = time === undefined ? "day" : "second";
  return { granularity, from, until: from + (granularity === "day" ? day : 1000) - 1 };
}

/** Writes a time in UTC; what is finer than the granularity is cut off. */
export function writeDatestamp(at: Date | number, granularity: Granularity = "second"): string {
  const text = new Date(at).toISOString();
  return granularity === "day" ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}
