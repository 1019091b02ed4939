import { ByteStream } from "./byte-stream.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { BLOCK } from "./table-cursor.ts";

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Writes distinct byte strings that come in order as a table named `name`; gives their number. */
export function writeTable(sink: SectionSink, name: string, sorted: Iterable<Uint8Array>): number {
  const blocks: number[] = [];
  const stream = new ByteStream(sink, `${name}.bytes`);
  let count = 0;
  let before = new Uint8Array(0);
  for (const bytes of sorted) {
    const shared = count % BLOCK === 0 ? 0 : sharedLength(before, bytes);
    if (count % BLOCK === 0) blocks.push(stream.position);
    stream.varint(shared);
    stream.varint(bytes.length - shared);
    stream.bytes(bytes.subarray(shared));
    before = Uint8Array.from(bytes);
    count += 1;
  }
  stream.end();
  putSection(sink, `${name}.blocks`, "u32", Uint32Array.from([...blocks, count]));
  return count;
}
