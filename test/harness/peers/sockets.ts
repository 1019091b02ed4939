import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";

/** A key and its certificate, in PEM. */
export type Certified = { readonly key: string; readonly cert: string };

/** A server of a test, on a port of this machine. */
export type Peer = { readonly port: number; readonly close: () => Promise<void> };

/** Serves sockets, with TLS where a certificate is given. */
export function serveSockets(
  listener: (socket: Socket) => void,
  certified: Certified | null = null,
  host = "127.0.0.1",
): Promise<Peer> {
  const server = certified ? createSecureServer({ ...certified }) : createServer();
  server.on(certified ? "secureConnection" : "connection", listener);
  return listening(server, host);
}

/** Waits until a server listens; closing ends its connections too. */
export async function listening(server: Server, host = "127.0.0.1"): Promise<Peer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("error", () => undefined));
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((done) => server.listen(0, host, done));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
