import type { Socket } from "node:net";
import { connectTo, networkOf, OutboundFault } from "#kernel/outbound";
import { LiveFault, type Question } from "./connector.ts";

/** A dialogue over a socket: whole messages in and out. */
export type Conversation = {
  readonly send: (message: Uint8Array) => void;
  /** The next message. @throws OutboundFault `closed` where none comes any more */
  readonly next: () => Promise<Uint8Array>;
};

/** Cuts a stream into messages. */
type Framing = { readonly push: (chunk: Uint8Array) => Iterable<Uint8Array> };

type Line = Pick<Question, "rules" | "signal" | "unsecured"> & {
  readonly settings: {
    readonly host: string;
    readonly port: number;
    readonly tls: boolean;
    readonly certificate: string;
  };
};

/**
 * Opens a line to a system, talks, and closes it, however the talk went. Where `secret` things will
 * be said, a line that others can hear is refused before the first byte.
 */
export async function talk<T>(
  { rules, signal, unsecured, settings }: Line,
  framing: Framing,
  secret: boolean,
  say: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  const { host, port, tls, certificate } = settings;
  const trust = { ca: certificate === "" ? undefined : certificate };
  const target = { host, port, tls: tls ? trust : undefined };
  const socket = await connectTo(rules, target, signal);
  try {
    if (secret && !tls && !unsecured && networkOf(socket.remoteAddress ?? "") !== "loopback")
      throw new LiveFault("not-secured", host);
    return await say(over(socket, framing, signal));
  } finally {
    socket.destroy();
  }
}

function over(socket: Socket, framing: Framing, signal: AbortSignal): Conversation {
  const chunks: AsyncIterator<Uint8Array> = socket[Symbol.asyncIterator]();
  const messages: Uint8Array[] = [];
  return {
    send: (message) => void socket.write(message),
    next: async () => {
      for (;;) {
        const message = messages.shift();
        if (message) return message;
        const chunk = await nextOf(chunks, signal);
        // What is cut out may be a view into the framing's own room, which the next chunk reuses.
        for (const one of framing.push(chunk.value)) messages.push(Uint8Array.from(one));
      }
    },
  };
}

/** Time that runs out closes the line too. */
async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
  signal: AbortSignal,
): Promise<{ readonly value: Uint8Array }> {
  try {
    const chunk = await chunks.next();
    if (!chunk.done) return chunk;
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
  throw new OutboundFault(signal.aborted ? "deadline" : "closed");
}
