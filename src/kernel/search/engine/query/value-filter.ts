import { emptyBits, hasBit } from "../segment/bits.ts";
import type { FacetColumn } from "../segment/facet-column.ts";
import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";

export type DocumentTest = (document: number) => boolean;

/** Marks the wanted values of a column by their numbers; values no document has fall away. */
function wantedValues(column: FacetColumn, values: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(column.values.size + 1);
  for (const value of values) wanted[column.numberOf(value)] = 1;
  wanted[0] = 0;
  return wanted;
}

function buildBits(documents: number, column: FacetColumn, wanted: Uint8Array): Uint32Array {
  const bits = emptyBits(documents);
  const { data, starts } = column;
  if (starts === null) {
    for (let i = 0; i < documents; i++) bits[i >>> 5]! |= wanted[data[i]!]! << (i & 31);
    return bits;
  }
  for (let i = 0; i < documents; i++) {
    let any = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) any |= wanted[data[at]!]!;
    bits[i >>> 5]! |= any << (i & 31);
  }
  return bits;
}

/** Bitmap of the documents that have one of the values in the column of that name. */
export function valueBits(
  cache: BitmapCache,
  segment: Segment,
  name: string,
  column: FacetColumn,
  values: readonly string[],
): Uint32Array {
  const key = JSON.stringify([segment.image.id, name, values.toSorted()]);
  return cache.get(key, () => buildBits(segment.documents, column, wantedValues(column, values)));
}

/** A test for one of the values: by bitmap where many documents will be asked about. */
export function valueTest(
  cache: BitmapCache,
  segment: Segment,
  filter: { readonly name: string; readonly values: readonly string[]; readonly asked: number },
): DocumentTest {
  const column = segment.facets.get(filter.name);
  if (column === undefined) return () => false;
  if (filter.asked * 16 < segment.documents) {
    const wanted = wantedValues(column, filter.values);
    return (document) => column.hasAny(document, wanted);
  }
  const bits = valueBits(cache, segment, `facet.${filter.name}`, column, filter.values);
  return (document) => hasBit(bits, document);
}
