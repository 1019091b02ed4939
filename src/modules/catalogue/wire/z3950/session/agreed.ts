import type { InitRequest, Option } from "#standards/z3950";

/** What both sides agreed upon at the beginning. */
export type Agreed = {
  readonly version: 2 | 3;
  readonly options: readonly Option[];
  /** Bytes of records in one response. */
  readonly messageSize: number;
  /** Bytes of one record that is asked for alone. */
  readonly recordSize: number;
};

/** Services of this server (Z39.50, 3.2.1). */
const offered: readonly Option[] = [
  "search",
  "present",
  "delSet",
  "scan",
  "sort",
  "namedResultSets",
];

/** A peer that asks and does not read keeps one answer in memory: so much for each connection. */
const LARGEST = 512 * 1024;
/** Clients that say nothing sensible get at least so much. */
const SMALLEST = 1024;

/** What is agreed upon; null when no version is known to both. */
export function agree(asked: InitRequest): Agreed | null {
  const version = asked.versions.includes("version-3") ? 3 : 2;
  if (version === 2 && !asked.versions.some((one) => one === "version-2" || one === "version-1"))
    return null;
  const messageSize = within(asked.preferredMessageSize);
  return {
    version,
    options: offered.filter((option) => asked.options.includes(option)),
    messageSize,
    recordSize: Math.max(messageSize, within(asked.exceptionalRecordSize)),
  };
}

function within(asked: number): number {
  // 0 is "no limit" to some clients.
  return asked <= 0 ? LARGEST : Math.min(LARGEST, Math.max(SMALLEST, asked));
}
