import type { FacetAccumulator } from "./facet-accumulator.ts";
import { putSection } from "./sections.ts";
import type { SectionSink, SectionType } from "./sections.ts";
import { sortByCodePoint } from "./code-points.ts";
import { writeStrings } from "./table-writer.ts";

type Unsigned = Uint8Array | Uint16Array | Uint32Array;

function arrayFor(
  values: number,
  length: number,
): { readonly type: SectionType; readonly array: Unsigned } {
  if (values < 1 << 8) return { type: "u8", array: new Uint8Array(length) };
  if (values < 1 << 16) return { type: "u16", array: new Uint16Array(length) };
  return { type: "u32", array: new Uint32Array(length) };
}

/** Number of each value in the sorted table, plus one: zero means no value. */
function ranksOf(texts: readonly string[], sorted: readonly string[]): Uint32Array {
  const places = new Map(sorted.map((text, i) => [text, i + 1]));
  return Uint32Array.from(texts, (text) => places.get(text) ?? 0);
}

/** Writes one facet's dictionary and column, documents in their new `order`. */
export function writeFacet(
  sink: SectionSink,
  name: string,
  facet: FacetAccumulator,
  order: Uint32Array,
): void {
  const sorted = sortByCodePoint([...facet.texts]);
  const ranks = ranksOf(facet.texts, sorted);
  writeStrings(sink, `${name}.values`, sorted);
  const length = facet.single ? order.length : facet.values.length;
  const { type, array } = arrayFor(sorted.length, length);
  if (facet.single) fillSingle(array, facet, order, ranks);
  else putSection(sink, `${name}.starts`, "u32", fillMany(array, facet, order, ranks));
  putSection(sink, `${name}.data`, type, array);
}

function fillSingle(
  array: Unsigned,
  facet: FacetAccumulator,
  order: Uint32Array,
  ranks: Uint32Array,
): void {
  for (let i = 0; i < order.length; i++) {
    const start = facet.starts.get(order[i]!);
    if (start < facet.endOf(order[i]!)) array[i] = ranks[facet.values.get(start)]!;
  }
}

function fillMany(
  array: Unsigned,
  facet: FacetAccumulator,
  order: Uint32Array,
  ranks: Uint32Array,
): Uint32Array {
  const starts = new Uint32Array(order.length + 1);
  let at = 0;
  for (let i = 0; i < order.length; i++) {
    const end = facet.endOf(order[i]!);
    for (let from = facet.starts.get(order[i]!); from < end; from++)
      array[at++] = ranks[facet.values.get(from)]!;
    starts[i + 1] = at;
  }
  return starts;
}
