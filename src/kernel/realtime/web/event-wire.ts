import type { Wire } from "../line/line.ts";

type Waiting = { readonly bytes: Uint8Array; readonly taken: () => void };

/** After a goodbye the other side has so long to take what is left, in milliseconds. */
const GRACE = 500;

/**
 * A wire of server-sent events (HTML, server-sent events): each frame is the data of one event. It
 * is a stream that its reader draws from, so that what is not drawn is known to wait. `cut` breaks the
 * connection under it, where the reader does not come to the end.
 */
export function eventWire(cut: () => void): {
  readonly wire: Wire;
  readonly body: ReadableStream<Uint8Array>;
  /** Resolves when either side has ended it. */
  readonly gone: Promise<void>;
} {
  const encoder = new TextEncoder();
  const queue: Waiting[] = [];
  let drawn: (() => void) | null = null;
  const over = Promise.withResolvers<void>();
  let isEnding = false;
  const stir = () => {
    drawn?.();
    drawn = null;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (queue.length === 0 && !isEnding)
          await new Promise<void>((resolve) => {
            drawn = resolve;
          });
        const next = queue.shift();
        if (!next) return controller.close();
        controller.enqueue(next.bytes);
        next.taken();
      },
      cancel: () => {
        isEnding = true;
        stir();
        over.resolve();
      },
    },
    { highWaterMark: 0 },
  );
  const wire: Wire = {
    write: (text, taken) => {
      queue.push({ bytes: encoder.encode(`data: ${text}\n\n`), taken });
      stir();
    },
    end: () => {
      isEnding = true;
      stir();
      setTimeout(cut, GRACE).unref();
      over.resolve();
    },
    // Who has gone is told by the connection: nothing is answered to an event.
    beat: () => true,
  };
  return { wire, body, gone: over.promise };
}
