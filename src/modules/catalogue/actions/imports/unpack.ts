import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { rejoin, sniff } from "./sniff.ts";

/** The file cannot be read on: damaged or hostile compression. */
export class UnreadablePacking extends Error {
  readonly code: "compression-damaged" | "compression-suspicious";
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: UnreadablePacking["code"], params: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** How often a packed file may be larger unpacked; catalogues pack to a tenth, bombs to a thousandth. */
const HIGHEST_RATIO = 200;
const ALWAYS_ALLOWED = 16 * 1024 * 1024;

/** The content of a file that may be packed with gzip (RFC 1952), and how much of the file was read for it. */
export type Unpacked = {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly consumed: () => number;
};

/** Unpacks as it goes. Reading throws `UnreadablePacking` when the packing is damaged or a bomb. */
export function unpack(source: AsyncIterable<Uint8Array>): Unpacked {
  const meter = { consumed: 0 };
  return { chunks: content(metered(source, meter), meter), consumed: () => meter.consumed };
}

async function* metered(
  source: AsyncIterable<Uint8Array>,
  meter: { consumed: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    meter.consumed += chunk.length;
    yield chunk;
  }
}

async function* content(
  source: AsyncIterable<Uint8Array>,
  meter: { consumed: number },
): AsyncGenerator<Uint8Array> {
  const { head, rest } = await sniff(source, 2);
  const whole = rejoin(head, rest);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(whole, meter);
  else yield* whole;
}

async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  meter: { consumed: number },
): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(source, { objectMode: false });
  const gunzipped = createGunzip();
  packed.on("error", (fault) => gunzipped.destroy(fault));
  let length = 0;
  try {
    for await (const chunk of packed.pipe(gunzipped)) {
      length += chunk.length;
      if (length > ALWAYS_ALLOWED + HIGHEST_RATIO * meter.consumed)
        throw new UnreadablePacking("compression-suspicious", { limit: HIGHEST_RATIO });
      yield chunk;
    }
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && String(fault.code).startsWith("Z_"))
      throw new UnreadablePacking("compression-damaged", { message: fault.message });
    throw fault;
  } finally {
    packed.destroy();
  }
}
