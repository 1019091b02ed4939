import { ByteStream } from "./byte-stream.ts";
import { UUID_BYTES } from "./id-code.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { RowBytes } from "./segment-rows.ts";
import { noNumber } from "./value-columns.ts";

/** Whether all numbers, and none, can be said in so many bytes. */
function fit(values: Float64Array, bytes: number): boolean {
  const beyond = -noNumber(bytes);
  return values.every((value) => Number.isNaN(value) || Math.abs(value) < beyond);
}

function fill<A extends Int16Array | Int32Array>(narrow: A, values: Float64Array): A {
  const none = noNumber(narrow.BYTES_PER_ELEMENT);
  for (let i = 0; i < values.length; i++) narrow[i] = Number.isNaN(values[i]) ? none : values[i]!;
  return narrow;
}

/** Writes a column of numbers in the narrowest width; see `noNumber` for documents that have none. */
export function writeNumbers(
  sink: SectionSink,
  name: string,
  documents: number,
  valueOf: (row: number) => number,
): void {
  const values = new Float64Array(documents);
  for (let row = 0; row < documents; row++) values[row] = valueOf(row);
  if (fit(values, 2)) putSection(sink, name, "i16", fill(new Int16Array(documents), values));
  else if (fit(values, 4)) putSection(sink, name, "i32", fill(new Int32Array(documents), values));
  else putSection(sink, name, "f64", values);
}

/** Writes ids, one for each document; where each begins only if they are not all as long as a UUID. */
export function writeIds(sink: SectionSink, documents: number, bytesOf: RowBytes): void {
  const offsets = new Uint32Array(documents + 1);
  const stream = new ByteStream(sink, "ids.bytes");
  for (let row = 0; row < documents; row++) {
    stream.bytes(bytesOf(row));
    offsets[row + 1] = stream.position;
  }
  stream.end();
  const areUuids = offsets.every((offset, row) => offset === row * UUID_BYTES);
  if (!areUuids) putSection(sink, "ids.offsets", "u32", offsets);
}

/** Writes exact keys in order, with the document of each; see `SegmentRows.exact`. */
export function writeExact(sink: SectionSink, documents: number, pairs: Float64Array): void {
  const sorted = pairs.sort();
  const span = Math.max(1, documents);
  putSection(
    sink,
    "exact.keys",
    "u32",
    Uint32Array.from(sorted, (pair) => Math.floor(pair / span)),
  );
  putSection(
    sink,
    "exact.documents",
    "u32",
    Uint32Array.from(sorted, (pair) => pair % span),
  );
}
