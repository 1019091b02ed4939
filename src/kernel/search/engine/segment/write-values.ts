import { ByteStream } from "./byte-stream.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { KeyRows, RowBytes } from "./segment-rows.ts";
import { writeTable } from "./table-writer.ts";

const INT32_MIN = -0x80000000;
const INT32_MAX = 0x7fffffff;

function fitsInt32(value: number): boolean {
  return Number.isNaN(value) || (value > INT32_MIN && value <= INT32_MAX);
}

/** Writes a column of numbers; NaN says that a document has none, in 32 bits the lowest number does. */
export function writeNumbers(
  sink: SectionSink,
  name: string,
  documents: number,
  valueOf: (row: number) => number,
): void {
  const values = new Float64Array(documents);
  for (let row = 0; row < documents; row++) values[row] = valueOf(row);
  if (!values.every(fitsInt32)) {
    putSection(sink, name, "f64", values);
    return;
  }
  const narrow = Int32Array.from(values, (value) => (Number.isNaN(value) ? INT32_MIN : value));
  putSection(sink, name, "i32", narrow);
}

/** Writes byte strings of any length, one for each document. */
export function writeBlobs(
  sink: SectionSink,
  name: string,
  documents: number,
  bytesOf: RowBytes,
): void {
  const offsets = new Uint32Array(documents + 1);
  const stream = new ByteStream(sink, `${name}.bytes`);
  for (let row = 0; row < documents; row++) {
    stream.bytes(bytesOf(row));
    offsets[row + 1] = stream.position;
  }
  stream.end();
  putSection(sink, `${name}.offsets`, "u32", offsets);
}

/** Writes sort keys: the distinct keys in order, and each document's number among them. */
export function writeKeys(sink: SectionSink, name: string, documents: number, keys: KeyRows): void {
  writeTable(sink, `${name}.keys`, keys.strings);
  const numbers = new Uint32Array(documents);
  for (let row = 0; row < documents; row++) numbers[row] = keys.read(row);
  putSection(sink, `${name}.numbers`, "u32", numbers);
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
