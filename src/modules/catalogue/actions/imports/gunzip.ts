import { crc32, createInflateRaw } from "node:zlib";
import { ReadAhead } from "./read-ahead.ts";
import { damagedPacking, UnreadablePacking } from "./unreadable-packing.ts";

/** How a member of a gzip file begins (RFC 1952, 2.3.1): two bytes by which it is known, and "deflate". */
const SIGNATURE = Buffer.from([0x1f, 0x8b, 0x08]);

/** Flags of a member's header. */
const HEADER_CHECK = 0x02;
const EXTRA = 0x04;
const NAME = 0x08;
const COMMENT = 0x10;

/**
 * Unpacks a gzip file (RFC 1952), one member after the other. The unpacker of Node does that too, but
 * where no member follows the last one it fails and keeps back what it had unpacked; so it is given the
 * content of a single member at a time.
 *
 * Reading throws UnreadablePacking where the file is damaged, and, after all of the content, where it
 * goes on with what is no gzip.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new ReadAhead(source);
  try {
    for (;;) {
      yield* member(input);
      const padding = await input.passZeros();
      if (!(await mayBeMember(input))) return await endWith(input, padding);
    }
  } finally {
    await input.leave();
  }
}

/** The beginning of a signature is enough: the file may be cut off in it. */
async function mayBeMember(input: ReadAhead): Promise<boolean> {
  const start = await input.peek(SIGNATURE.length);
  return start.length > 0 && SIGNATURE.subarray(0, start.length).equals(start);
}

/** What follows the last member is left out, unless a member begins in it: then its records are missing. */
async function endWith(input: ReadAhead, padding: number): Promise<void> {
  let length = padding;
  let before = Buffer.alloc(0);
  for (let piece = await input.next(); piece !== null; piece = await input.next()) {
    length += piece.length;
    const seen = Buffer.concat([before, piece]);
    if (seen.includes(SIGNATURE)) throw damagedPacking("bytes between members");
    before = seen.subarray(1 - SIGNATURE.length);
  }
  if (length > 0) throw new UnreadablePacking({ code: "compression-trailing", params: { length } });
}

async function* member(input: ReadAhead): AsyncGenerator<Uint8Array> {
  await passHeader(input);
  let check = 0;
  let size = 0;
  for await (const chunk of inflated(input)) {
    check = crc32(chunk, check);
    size += chunk.length;
    yield chunk;
  }
  const trailer = await input.take(8);
  if (trailer.readUInt32LE(0) !== check) throw damagedPacking("incorrect data check");
  if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw damagedPacking("incorrect length check");
}

async function passHeader(input: ReadAhead): Promise<void> {
  const header = await input.take(10);
  if (!header.subarray(0, 3).equals(SIGNATURE)) throw damagedPacking("incorrect header check");
  const flags = header.readUInt8(3);
  if (flags & EXTRA) await input.take((await input.take(2)).readUInt16LE());
  if (flags & NAME) await input.passText();
  if (flags & COMMENT) await input.passText();
  if (flags & HEADER_CHECK) await input.take(2);
}

/** The content of a member; what was read beyond its end is given back. */
async function* inflated(input: ReadAhead): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw();
  let last: Uint8Array = new Uint8Array();
  let fed = 0;
  const feed = async (): Promise<void> => {
    const piece = await input.next();
    if (piece === null) return void inflater.end();
    last = piece;
    fed += piece.length;
    inflater.write(piece, (fault) => {
      // Where the content ends within the piece nothing is read beyond it.
      if (!fault && inflater.bytesWritten === fed) begin();
    });
  };
  const begin = () => void feed().catch((fault: Error) => inflater.destroy(fault));
  begin();
  try {
    for await (const chunk of inflater) yield chunk as Buffer;
  } catch (fault) {
    throw isOfZlib(fault) ? damagedPacking(fault.message) : fault;
  }
  input.giveBack(last.subarray(last.length - (fed - inflater.bytesWritten)));
}

function isOfZlib(fault: unknown): fault is Error {
  return fault instanceof Error && "code" in fault && String(fault.code).startsWith("Z_");
}
