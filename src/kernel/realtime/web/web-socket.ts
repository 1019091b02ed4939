import { upgradeWebSocket } from "@hono/node-server";
import type { Context } from "hono";
import type { WSEvents } from "hono/ws";
import { WebSocket, WebSocketServer } from "ws";
import { MOST_FRAME_BYTES } from "../frames.ts";
import { Conversation, type House } from "../line/conversation.ts";
import { Line, type Wire } from "../line/line.ts";
import type { Live } from "../live.ts";
import { type Arrival, letIn } from "./let-in.ts";

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
export function overWebSocket(
  c: Context,
  arrival: Arrival,
  house: House,
  live: Live,
): Promise<Response> {
  let conversation: Conversation | undefined;
  const events: WSEvents = {
    onOpen: (_event, { raw }) => {
      if (!(raw instanceof WebSocket)) throw new Error("the upgrade is not by ws");
      const line = new Line(wireOf(raw), live.pace.patience);
      conversation = new Conversation(house, arrival.visit, line);
      letIn(conversation, arrival, live);
    },
    onMessage: ({ data }) => conversation?.receive(typeof data === "string" ? data : null),
    onClose: () => {
      conversation?.ended();
      if (conversation) live.visitors.leave(conversation);
    },
  };
  return upgradeWebSocket(c, events);
}

/** After a goodbye the other side has so long to answer it, in milliseconds. */
const GRACE = 1000;

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
