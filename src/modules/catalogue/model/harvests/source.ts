import type { Granularity } from "#standards/oaipmh";
import type { ScheduleName } from "./schedule.ts";

/** Another system from which a library's records are taken over. */
export type HarvestSource = {
  readonly id: string;
  readonly library: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly prefix: string;
  readonly set: string | null;
  readonly schedule: ScheduleName;
  readonly pausedAt: Date | null;
  readonly granularity: Granularity | null;
  readonly deletions: "no" | "transient" | "persistent" | null;
  /** Up to when its records are here, by its own clock. */
  readonly through: Date | null;
  readonly nextAt: Date | null;
  readonly checkedAt: Date | null;
  /** Living records that it listed then. */
  readonly listed: number | null;
  /** Of these not here; and records here that it did not list. */
  readonly missing: number;
  readonly vanished: number;
};

/** What a library says of a source. */
export type SourceSettings = Pick<
  HarvestSource,
  "name" | "baseUrl" | "prefix" | "set" | "schedule"
>;

/** Whether the source and we disagree about what there is. */
export function hasDrifted({
  missing,
  vanished,
}: Pick<HarvestSource, "missing" | "vanished">): boolean {
  return missing > 0 || vanished > 0;
}
