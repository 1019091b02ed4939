import type { Duplex } from "node:stream";
import type pg from "pg";

/**
 * Sends what a connection is asked in one turn of the event loop as one write. A pipelined BEGIN and the
 * statement after it would else be two, and each write wakes the server and costs both sides.
 */
export function sendTogether(client: pg.ClientBase): void {
  const stream = streamOf(client);
  if (stream === null) return;
  // oxlint-disable-next-line typescript/unbound-method -- called on its own client
  const ask = client.query;
  let isHeld = false;
  const send = (): void => {
    isHeld = false;
    stream.uncork();
  };
  const query = (...given: unknown[]): unknown => {
    if (!isHeld) {
      isHeld = true;
      stream.cork();
      process.nextTick(send);
    }
    return Reflect.apply(ask, client, given);
  };
  Object.assign(client, { query });
}

/** The socket of a connected client, which pg's types do not name; null should it ever be elsewhere. */
function streamOf(client: pg.ClientBase): Duplex | null {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown =
    typeof connection === "object" && connection !== null
      ? Reflect.get(connection, "stream")
      : null;
  return isDuplex(stream) ? stream : null;
}

function isDuplex(stream: unknown): stream is Duplex {
  return typeof stream === "object" && stream !== null && "cork" in stream && "uncork" in stream;
}
