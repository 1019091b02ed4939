import type { FacetColumn } from "../segment/facet-column.ts";

/** Adds one for each value of each document to `counts`, by number of value. */
export function countValues(
  column: FacetColumn,
  documents: Uint32Array,
  counts: Uint32Array,
): void {
  const { data, starts } = column;
  if (starts === null) {
    for (let i = 0; i < documents.length; i++) counts[data[documents[i]!]!]! += 1;
    return;
  }
  for (let i = 0; i < documents.length; i++) {
    const end = starts[documents[i]! + 1]!;
    for (let at = starts[documents[i]!]!; at < end; at++) counts[data[at]!]! += 1;
  }
}
