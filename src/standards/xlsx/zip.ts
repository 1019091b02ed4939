import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file of an archive; its content is made as it is written. */
export type ZipEntry = {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

type Written = {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

/** Sizes and places are 32 bits without ZIP64; larger tables are not written by us. */
const LARGEST = 0xffff_ffff;
const DEFLATE = 8;
/** Bit 3: sizes follow the data; bit 11: names are UTF-8 (APPNOTE 4.4.4). */
const FLAGS = 0x0808;
const VERSION = 20;
/** 1 January 1980: the same table is the same file. */
const DATE = 0x0021;

/** Files as one ZIP archive, chunk by chunk. @throws RangeError when it grows beyond 4 GB. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const sums = { crc: 0, packed: 0, size: 0 };
    yield localHeader(name);
    for await (const chunk of deflated(entry.content, sums)) yield chunk;
    yield descriptor(sums);
    written.push({ name, offset, ...sums });
    offset += 30 + name.length + sums.packed + 16;
    if (offset > LARGEST || sums.size > LARGEST) throw new RangeError("archive beyond 4 GB");
  }
  const directory = written.map(directoryEntry);
  yield* directory;
  yield endOf(
    written.length,
    directory.reduce((sum, { length }) => sum + length, 0),
    offset,
  );
}

async function* deflated(
  content: ZipEntry["content"],
  sums: { crc: number; packed: number; size: number },
): AsyncGenerator<Uint8Array> {
  async function* counted() {
    for await (const chunk of content) {
      sums.crc = crc32(chunk, sums.crc);
      sums.size += chunk.length;
      yield chunk;
    }
  }
  const packed = createDeflateRaw();
  // A fault of the content ends the loop below with that fault.
  pipeline(Readable.from(counted()), packed, () => {});
  for await (const chunk of packed as AsyncIterable<Uint8Array>) {
    sums.packed += chunk.length;
    yield chunk;
  }
}

function localHeader(name: Uint8Array): Uint8Array {
  return bytes(
    30 + name.length,
    [
      [4, 0x0403_4b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, DATE],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ],
    name,
  );
}

function descriptor({ crc, packed, size }: Pick<Written, "crc" | "packed" | "size">): Uint8Array {
  return bytes(16, [
    [4, 0x0807_4b50],
    [4, crc],
    [4, packed],
    [4, size],
  ]);
}

function directoryEntry({ name, offset, crc, packed, size }: Written): Uint8Array {
  return bytes(
    46 + name.length,
    [
      [4, 0x0201_4b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, DATE],
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ],
    name,
  );
}

function endOf(count: number, length: number, offset: number): Uint8Array {
  return bytes(22, [
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
}

/** Little-endian numbers of two or four bytes, and what stands behind them. */
function bytes(
  length: number,
  numbers: readonly (readonly [size: 2 | 4, value: number])[],
  rest: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const made = new Uint8Array(length);
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  made.set(rest, at);
  return made;
}
