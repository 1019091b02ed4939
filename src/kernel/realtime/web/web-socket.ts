import { upgradeWebSocket } from "@hono/node-server";
import type { Context } from "hono";
import { WebSocket, WebSocketServer } from "ws";
import { MOST_FRAME_BYTES } from "../frames.ts";
import type { Wire } from "../line/line.ts";
import type { Guest } from "./let-in.ts";

/** Takes over the sockets of requests that were answered with an upgrade; one for each HTTP server. */
export function webSockets(): WebSocketServer {
  // Compression costs memory for each connection, and our frames are small.
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MOST_FRAME_BYTES,
    perMessageDeflate: false,
  });
}

/** Answers with an upgrade, and talks over it. */
export function overWebSocket(c: Context, begin: (wire: Wire) => Guest): Promise<Response> {
  let client: Guest | undefined;
  return upgradeWebSocket(c, {
    onOpen: (_event, { raw }) => {
      if (!(raw instanceof WebSocket)) throw new Error("the upgrade is not by ws");
      client = begin(wireOf(raw));
    },
    onMessage: ({ data }) => client?.receive(typeof data === "string" ? data : null),
    onClose: () => client?.gone(),
  });
}

/** After a goodbye the other side has so long to answer it, in milliseconds. */
const GRACE = 500;

function wireOf(socket: WebSocket): Wire {
  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  return {
    write: (text, taken) => socket.send(text, taken),
    end: (code, reason) => {
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), GRACE).unref();
    },
    beat: () => {
      const was = isAlive;
      isAlive = false;
      if (socket.readyState === WebSocket.OPEN) socket.ping();
      return was;
    },
  };
}
