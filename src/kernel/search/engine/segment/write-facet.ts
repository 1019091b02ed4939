import { fold } from "../../folding/index.ts";
import { BlobList } from "./blob-list.ts";
import { putSection } from "./sections.ts";
import type { SectionSink, SectionType } from "./sections.ts";
import type { FacetRows } from "./segment-rows.ts";
import { writeTable } from "./table-writer.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Unsigned = Uint8Array | Uint16Array | Uint32Array;

function arrayFor(
  values: number,
  length: number,
): { readonly type: SectionType; readonly array: Unsigned } {
  if (values < 1 << 8) return { type: "u8", array: new Uint8Array(length) };
  if (values < 1 << 16) return { type: "u16", array: new Uint16Array(length) };
  return { type: "u32", array: new Uint32Array(length) };
}

/** Passes the values on and keeps their folded forms, by which they are browsed. */
class FoldedValues {
  readonly #folded = new BlobList();

  *of(values: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const value of values) {
      this.#folded.push(encoder.encode(fold(decoder.decode(value))));
      yield value;
    }
  }

  /** Numbers of the values, from 1, in the order of their folded forms. */
  order(): Uint32Array {
    return this.#folded.sortedOrder().map((place) => place + 1);
  }
}

/** A column as it was written. */
export type WrittenColumn = {
  readonly name: string;
  readonly starts: Uint32Array | null;
  readonly data: Unsigned;
};

/**
 * Writes one facet with the order in which its values are browsed. What is the same in `like` (the
 * libraries that hold a title are its scope and a facet) is not written again.
 */
export function writeFacet(
  sink: SectionSink,
  name: string,
  documents: number,
  facet: FacetRows,
  like: WrittenColumn,
): void {
  const folded = new FoldedValues();
  writeColumn(sink, name, documents, { ...facet, strings: folded.of(facet.strings) }, like);
  putSection(sink, `${name}.order`, "u32", folded.order());
}

/** Writes a column's dictionary, and the numbers of each document's values in the narrowest width. */
export function writeColumn(
  sink: SectionSink,
  name: string,
  documents: number,
  facet: FacetRows,
  like: WrittenColumn | null = null,
): WrittenColumn {
  const values = writeTable(sink, `${name}.values`, facet.strings);
  if (facet.single) {
    const { type, array } = arrayFor(values, documents);
    for (let row = 0; row < documents; row++) array[row] = facet.read(row)[0] ?? 0;
    putSection(sink, `${name}.data`, type, array);
    return { name, starts: null, data: array };
  }
  const starts = startsOf(documents, facet);
  const { type, array } = arrayFor(values, starts[documents]!);
  for (let row = 0; row < documents; row++) array.set(facet.read(row), starts[row]);
  if (isSame(starts, like?.starts)) sink.repeat(`${like?.name}.starts`, `${name}.starts`);
  else putSection(sink, `${name}.starts`, "u32", starts);
  if (isSame(array, like?.data)) sink.repeat(`${like?.name}.data`, `${name}.data`);
  else putSection(sink, `${name}.data`, type, array);
  return { name, starts, data: array };
}

function isSame(array: Unsigned, other: Unsigned | null | undefined): boolean {
  return (
    other?.length === array.length &&
    other.BYTES_PER_ELEMENT === array.BYTES_PER_ELEMENT &&
    array.every((value, i) => value === other[i])
  );
}

function startsOf(documents: number, facet: FacetRows): Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (let row = 0; row < documents; row++) starts[row + 1] = starts[row]! + facet.read(row).length;
  return starts;
}
