import { putSection } from "./sections.ts";
import type { SectionSink, SectionType } from "./sections.ts";
import type { FacetRows } from "./segment-rows.ts";
import { writeTable } from "./table-writer.ts";

type Unsigned = Uint8Array | Uint16Array | Uint32Array;

function arrayFor(
  values: number,
  length: number,
): { readonly type: SectionType; readonly array: Unsigned } {
  if (values < 1 << 8) return { type: "u8", array: new Uint8Array(length) };
  if (values < 1 << 16) return { type: "u16", array: new Uint16Array(length) };
  return { type: "u32", array: new Uint32Array(length) };
}

/** Writes one facet's dictionary, and the numbers of each document's values in the narrowest width. */
export function writeFacet(
  sink: SectionSink,
  name: string,
  documents: number,
  facet: FacetRows,
): void {
  const values = writeTable(sink, `${name}.values`, facet.strings);
  if (facet.single) {
    const { type, array } = arrayFor(values, documents);
    for (let row = 0; row < documents; row++) array[row] = facet.read(row)[0] ?? 0;
    putSection(sink, `${name}.data`, type, array);
    return;
  }
  const starts = startsOf(documents, facet);
  const { type, array } = arrayFor(values, starts[documents]!);
  for (let row = 0; row < documents; row++) array.set(facet.read(row), starts[row]);
  putSection(sink, `${name}.starts`, "u32", starts);
  putSection(sink, `${name}.data`, type, array);
}

function startsOf(documents: number, facet: FacetRows): Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (let row = 0; row < documents; row++) starts[row + 1] = starts[row]! + facet.read(row).length;
  return starts;
}
