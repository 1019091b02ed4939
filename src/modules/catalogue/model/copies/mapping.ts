import type { HoldingsMapping } from "#standards/marc";
import type { ItemStatus } from "./status.ts";

/** What the fields of a library's records say about its copies. */
export type ItemMapping = {
  /** Null: where the record's own format has them, in MARC 21 field 852. */
  readonly holdings: HoldingsMapping | null;
  /** The library's own words for statuses, folded. */
  readonly statuses: Readonly<Record<string, ItemStatus>>;
  /** What a copy is whose record states no status. */
  readonly unstated: ItemStatus;
};

/** As most systems write copies, and the usual words for statuses. */
export const defaultMapping: ItemMapping = {
  holdings: null,
  statuses: {},
  unstated: "unknown",
};
