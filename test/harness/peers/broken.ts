import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { type Peer, serveSockets } from "./sockets.ts";

/** Ways in which a system goes wrong. */
export const breakages = {
  /** Takes the connection and says nothing. */
  hangs: () => undefined,
  /** Answers with noise. */
  garbles: (socket: Socket) => void socket.on("data", () => socket.write(randomBytes(4000))),
  /** Answers one byte at a time, for ever. */
  trickles: (socket: Socket) => {
    const timer = setInterval(() => socket.write("1"), 20);
    socket.on("close", () => clearInterval(timer));
  },
  /** Sends without end. */
  floods: (socket: Socket) => {
    const chunk = Buffer.alloc(65_536, 0x41);
    const pour = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on("data", pour).on("drain", pour);
  },
  /** Hangs up. */
  leaves: (socket: Socket) => void socket.destroy(),
} as const satisfies Readonly<Record<string, (socket: Socket) => unknown>>;

/** A system that goes wrong in one way; `connections` counts who came. */
export async function brokenPeer(
  way: keyof typeof breakages,
): Promise<Peer & { readonly connections: () => number }> {
  let count = 0;
  const peer = await serveSockets((socket) => {
    count += 1;
    socket.resume();
    breakages[way](socket);
  });
  return { ...peer, connections: () => count };
}
