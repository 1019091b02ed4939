import type { BlobList } from "./blob-list.ts";
import { ByteStream } from "./byte-stream.ts";
import { compareBytes } from "./code-points.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { writeTable } from "./table-writer.ts";

const INT32_MIN = -0x80000000;
const INT32_MAX = 0x7fffffff;

/** Writes a column of numbers; NaN says that a document has none, in 32 bits the lowest number does. */
export function writeNumbers(
  sink: SectionSink,
  name: string,
  values: readonly number[],
  order: Uint32Array,
): void {
  const narrow = values.every(
    (value) => Number.isNaN(value) || (value > INT32_MIN && value <= INT32_MAX),
  );
  if (narrow) {
    const column = Int32Array.from(order, (document) =>
      Number.isNaN(values[document]!) ? INT32_MIN : values[document]!,
    );
    putSection(sink, name, "i32", column);
    return;
  }
  putSection(
    sink,
    name,
    "f64",
    Float64Array.from(order, (document) => values[document]!),
  );
}

/** Writes byte strings of any length, one for each document. */
export function writeBlobs(
  sink: SectionSink,
  name: string,
  blobs: BlobList,
  order: Uint32Array,
): void {
  const offsets = new Uint32Array(order.length + 1);
  const stream = new ByteStream(sink, `${name}.bytes`);
  order.forEach((document, i) => {
    stream.bytes(blobs.get(document));
    offsets[i + 1] = stream.position;
  });
  stream.end();
  putSection(sink, `${name}.offsets`, "u32", offsets);
}

/** Writes sort keys: the distinct keys in order, and each document's number among them plus one. */
export function writeKeys(
  sink: SectionSink,
  name: string,
  keys: BlobList,
  order: Uint32Array,
): void {
  const sorted = keys.sortedOrder();
  const numbers = new Uint32Array(keys.length);
  let count = 0;
  const distinct = function* (): Generator<Uint8Array> {
    let before = new Uint8Array(0);
    for (const document of sorted) {
      const key = keys.get(document);
      if (compareBytes(key, before) !== 0) {
        count += 1;
        before = key.slice();
        yield key;
      }
      numbers[document] = count;
    }
  };
  writeTable(sink, `${name}.keys`, distinct());
  putSection(
    sink,
    `${name}.numbers`,
    "u32",
    order.map((document) => numbers[document]!),
  );
}
