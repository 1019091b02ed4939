import { gunzip } from "./gunzip.ts";
import { rejoin, sniff } from "./sniff.ts";
import { UnreadablePacking } from "./unreadable-packing.ts";

/** How often a packed file may be larger unpacked; catalogues pack to a tenth, bombs to a thousandth. */
const HIGHEST_RATIO = 200;
const ALWAYS_ALLOWED = 16 * 1024 * 1024;

/** The content of a file that may be packed with gzip (RFC 1952), and how much of the file was read for it. */
export type Unpacked = {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly consumed: () => number;
};

/**
 * Unpacks as it goes. Reading throws `UnreadablePacking` when the packing is damaged or a bomb, and at
 * the end when the file goes on behind it.
 */
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
  if (head[0] === 0x1f && head[1] === 0x8b) yield* measured(gunzip(whole), meter);
  else yield* whole;
}

/** Ends a content that grows beyond what a catalogue packs to. */
async function* measured(
  unpacked: AsyncIterable<Uint8Array>,
  meter: { readonly consumed: number },
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of unpacked) {
    length += chunk.length;
    if (length > ALWAYS_ALLOWED + HIGHEST_RATIO * meter.consumed)
      throw new UnreadablePacking({
        code: "compression-suspicious",
        params: { limit: HIGHEST_RATIO },
      });
    yield chunk;
  }
}
