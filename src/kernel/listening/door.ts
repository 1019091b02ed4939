import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { counter, gauge, type Log } from "#kernel/telemetry";
import { Callers } from "./callers.ts";

/** Where to listen. */
export type ListenAddress = { readonly host: string; readonly port: number };

/** A protocol straight over TCP. */
export type Door = {
  /** As it is called in the log and in metrics. */
  readonly name: string;
  /** Connections at the same time: in all, and from one address. */
  readonly most: { readonly callers: number; readonly perAddress: number };
  /**
   * Serves one caller until either side ends; the socket is let go of afterwards. `stopping` says
   * that the program ends. It bounds its own times and sizes.
   */
  readonly serve: (socket: Socket, stopping: AbortSignal) => Promise<void>;
};

/** A door that is open. */
export type OpenDoor = { readonly port: number; readonly stop: () => Promise<void> };

/** Conversations under way get so long to end when the program does. */
const FAREWELL = 2000;
/** Connections that the system keeps waiting for us. */
const BACKLOG = 64;

const connections = counter(
  "commonshelf_connections_total",
  "Connections to doors beside the web, by door and whether they were let in.",
);
const open = new Set<Socket>();
gauge("commonshelf_connections_open", "Connections to doors beside the web now.", () => open.size);

/** Listens. @throws the system's error when the address cannot be had. */
export async function openDoor(
  { host, port }: ListenAddress,
  door: Door,
  log: Log,
): Promise<OpenDoor> {
  const stopping = new AbortController();
  const callers = new Callers(door.most);
  const under = new Map<Socket, Promise<void>>();
  // Half-open: who has sent everything and shut that side may still wait for the answers.
  const server = createServer({ allowHalfOpen: true, noDelay: true, keepAlive: true }, (socket) => {
    socket.on("error", () => undefined); // whoever serves sees it too
    const leave = callers.enter(socket.remoteAddress);
    connections({ door: door.name, let_in: leave ? "yes" : "no" });
    if (!leave) return void socket.destroy();
    open.add(socket);
    const served = serveOne(socket, door, stopping.signal, log).finally(() => {
      leave();
      open.delete(socket);
      under.delete(socket);
    });
    under.set(socket, served);
  });
  await listening(server, host, port);
  return { port: portOf(server), stop: () => closed(server, stopping, under) };
}

async function serveOne(
  socket: Socket,
  { name, serve }: Door,
  stopping: AbortSignal,
  log: Log,
): Promise<void> {
  try {
    await serve(socket, stopping);
  } catch (fault) {
    log.error({ part: name, fault }, "a connection ended by a fault");
  } finally {
    socket.destroy();
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off("error", reject);
      server.on("error", () => undefined); // a connection that could not be taken
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Resolves when all have ended; those who take too long are cut off, and not waited for. */
async function closed(
  server: Server,
  stopping: AbortController,
  under: ReadonlyMap<Socket, Promise<void>>,
): Promise<void> {
  server.close();
  stopping.abort();
  await Promise.race([Promise.all(under.values()), pause(FAREWELL, undefined, { ref: false })]);
  for (const socket of under.keys()) socket.destroy();
}
