import type { SearchQuery } from "../../port.ts";
import type { Segment } from "../segment/segment.ts";
import type { DocumentTest } from "./value-filter.ts";

type Range = { readonly from?: number; readonly to?: number };

/** A test for one range; a document without the number is in no range. */
export function rangeTest(segment: Segment, name: string, { from, to }: Range): DocumentTest {
  const column = segment.numbers.get(name);
  const low = from ?? Number.NEGATIVE_INFINITY;
  const high = to ?? Number.POSITIVE_INFINITY;
  return (document) => {
    const value = column?.valueOf(document) ?? Number.NaN;
    return value >= low && value <= high;
  };
}

/** A test for each range asked for. */
export function rangeTests(segment: Segment, ranges: SearchQuery["ranges"]): DocumentTest[] {
  return Object.entries(ranges ?? {}).map(([name, range]) => rangeTest(segment, name, range));
}
