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

/** The same for few documents, with the numbers met for the first time added to `found`. */
export function countFewValues(
  column: FacetColumn,
  documents: Uint32Array,
  counts: Uint32Array,
  found: number[],
): void {
  const { data, starts } = column;
  for (let i = 0; i < documents.length; i++) {
    const from = starts === null ? documents[i]! : starts[documents[i]!]!;
    const end = starts === null ? from + 1 : starts[documents[i]! + 1]!;
    for (let at = from; at < end; at++) {
      const number = data[at]!;
      if (counts[number] === 0 && number !== 0) found.push(number);
      counts[number]! += 1;
    }
  }
}
