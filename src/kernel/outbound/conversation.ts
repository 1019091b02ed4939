import type { Socket } from "node:net";
import { connectTo, type Target } from "./connect.ts";
import { OutboundFault } from "./fault.ts";
import { networkOf } from "./networks.ts";
import type { OutboundRules } from "./rules.ts";

/** A dialogue over a socket: whole messages in and out. */
export type Conversation = {
  readonly send: (message: Uint8Array) => void;
  /** The next message. @throws OutboundFault `closed` where none comes any more */
  readonly next: () => Promise<Uint8Array>;
};

/** Cuts a stream into messages. */
export type Framing = { readonly push: (chunk: Uint8Array) => Iterable<Uint8Array> };

export type Line = {
  readonly target: Target;
  readonly framing: Framing;
  /** Whether what will be said is nobody else's business: then a line that others can hear is refused before the first byte. */
  readonly confidential: boolean;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
};

/** Opens a line to a system, talks, and closes it, however the talk went. @throws OutboundFault */
export async function converse<T>(
  rules: OutboundRules,
  { target, framing, confidential, signal }: Line,
  say: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  const socket = await connectTo(rules, target, signal);
  try {
    if (confidential && !target.tls && networkOf(socket.remoteAddress ?? "") !== "loopback")
      throw new OutboundFault("not-secured", target.host);
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
