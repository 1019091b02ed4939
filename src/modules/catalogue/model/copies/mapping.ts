import { type HoldingsMapping, holdingsIn852 } from "#standards/marc";
import type { ItemStatus } from "./status.ts";

/** What the fields of a library's records say about its copies. */
export type ItemMapping = {
  readonly holdings: HoldingsMapping;
  /** The library's own words for statuses, folded. */
  readonly statuses: Readonly<Record<string, ItemStatus>>;
  /** What a copy is whose record states no status. */
  readonly unstated: ItemStatus;
};

/** MARC 21 field 852 as most systems write it. */
export const defaultMapping: ItemMapping = {
  holdings: holdingsIn852,
  statuses: {},
  unstated: "unknown",
};
