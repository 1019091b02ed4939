import { connect } from "node:net";
import { decodePdu, encodePdu, type Pdu, pduFraming } from "#standards/z3950";

/** One side of a conversation, for tests: a message goes out, the next one that comes is the answer. */
export type Z3950Peer = {
  readonly ask: (pdu: Pdu) => Promise<Pdu>;
  readonly send: (bytes: Uint8Array) => void;
  /** The next message; null when the other side has hung up. */
  readonly next: () => Promise<Pdu | null>;
  readonly hangUp: () => void;
};

/** Calls a server. */
export async function callZ3950(port: number, host = "127.0.0.1"): Promise<Z3950Peer> {
  const socket = connect(port, host);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", () => resolve());
    socket.once("error", reject);
  });
  socket.on("error", () => undefined);
  const messages = messagesOf(socket);
  const next = async () => {
    const { value, done } = await messages.next();
    return done ? null : value;
  };
  const ask = async (pdu: Pdu) => {
    socket.write(encodePdu(pdu));
    const answer = await next();
    if (!answer) throw new Error("hung up without an answer");
    return answer;
  };
  return { ask, next, send: (bytes) => void socket.write(bytes), hangUp: () => socket.destroy() };
}

async function* messagesOf(socket: AsyncIterable<Uint8Array>): AsyncGenerator<Pdu, undefined> {
  const framing = pduFraming();
  try {
    for await (const chunk of socket)
      for (const bytes of framing.push(chunk)) yield decodePdu(bytes);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ECONNRESET")) throw fault;
  }
  return undefined;
}
