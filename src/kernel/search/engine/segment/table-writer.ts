import { ByteStream } from "./byte-stream.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { BLOCK, LONGEST_STRING } from "./table-cursor.ts";

/** Tells how much of each string the one before it had. */
class Before {
  readonly #bytes = new Uint8Array(LONGEST_STRING);
  #length = 0;

  sharedWith(bytes: Uint8Array): number {
    const length = Math.min(this.#length, bytes.length);
    let shared = 0;
    while (shared < length && this.#bytes[shared] === bytes[shared]) shared += 1;
    return shared;
  }

  take(bytes: Uint8Array): void {
    this.#bytes.set(bytes);
    this.#length = bytes.length;
  }
}

/** Writes distinct byte strings that come in order as a table named `name`; gives their number. */
export function writeTable(sink: SectionSink, name: string, sorted: Iterable<Uint8Array>): number {
  const blocks: number[] = [];
  const stream = new ByteStream(sink, `${name}.bytes`);
  const before = new Before();
  let count = 0;
  for (const bytes of sorted) {
    const shared = count % BLOCK === 0 ? 0 : before.sharedWith(bytes);
    if (count % BLOCK === 0) blocks.push(stream.position);
    stream.varint(shared);
    stream.varint(bytes.length - shared);
    stream.bytes(bytes.subarray(shared));
    before.take(bytes);
    count += 1;
  }
  stream.end();
  putSection(sink, `${name}.blocks`, "u32", Uint32Array.from([...blocks, count]));
  return count;
}
