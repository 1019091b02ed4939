import type { SearchQuery } from "../../port.ts";
import type { Segment } from "../segment/segment.ts";
import type { DocumentTest } from "./value-filter.ts";

/** A test for each range asked for; a document without the number is in no range. */
export function rangeTests(segment: Segment, ranges: SearchQuery["ranges"]): DocumentTest[] {
  return Object.entries(ranges ?? {}).map(([name, { from, to }]) => {
    const column = segment.numbers.get(name);
    const low = from ?? Number.NEGATIVE_INFINITY;
    const high = to ?? Number.POSITIVE_INFINITY;
    return (document) => {
      const value = column?.valueOf(document) ?? Number.NaN;
      return value >= low && value <= high;
    };
  });
}
