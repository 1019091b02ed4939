import { fold } from "../../folding/index.ts";
import { BlobList } from "./blob-list.ts";
import { putSection } from "./sections.ts";
import type { SectionSink, SectionType } from "./sections.ts";
import type { FacetRows } from "./segment-rows.ts";
import { writeTable } from "./table-writer.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Unsigned = Uint8Array | Uint16Array | Uint32Array;

function arrayFor(values: number, length: number): Unsigned {
  if (values < 1 << 8) return new Uint8Array(length);
  return values < 1 << 16 ? new Uint16Array(length) : new Uint32Array(length);
}

function typeOf({ BYTES_PER_ELEMENT: bytes }: Unsigned): SectionType {
  if (bytes === 1) return "u8";
  return bytes === 2 ? "u16" : "u32";
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
    const data = arrayFor(values, documents);
    for (let row = 0; row < documents; row++) data[row] = facet.read(row)[0] ?? 0;
    putSection(sink, `${name}.data`, typeOf(data), data);
    return { name, starts: null, data };
  }
  const starts = startsOf(documents, facet);
  const data = arrayFor(values, starts[documents]!);
  for (let row = 0; row < documents; row++) data.set(facet.read(row), starts[row]);
  putOnce(
    sink,
    `${name}.starts`,
    starts,
    like && { name: `${like.name}.starts`, array: like.starts },
  );
  putOnce(sink, `${name}.data`, data, like && { name: `${like.name}.data`, array: like.data });
  return { name, starts, data };
}

type Twin = { readonly name: string; readonly array: Unsigned | null };

/** Writes an array, unless it is what its twin is. */
function putOnce(sink: SectionSink, name: string, array: Unsigned, twin: Twin | null): void {
  if (twin !== null && twin.array !== null && isSame(array, twin.array))
    sink.repeat(twin.name, name);
  else putSection(sink, name, typeOf(array), array);
}

function isSame(array: Unsigned, other: Unsigned): boolean {
  return (
    other.length === array.length &&
    other.BYTES_PER_ELEMENT === array.BYTES_PER_ELEMENT &&
    array.every((value, i) => value === other[i])
  );
}

function startsOf(documents: number, facet: FacetRows): Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (let row = 0; row < documents; row++) starts[row + 1] = starts[row]! + facet.read(row).length;
  return starts;
}
