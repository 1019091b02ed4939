import type { Server, Socket } from "node:net";

/** Where a mock listens, and who is told what it hears. */
export type Where = {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly told?: (line: string) => void;
};

/** A mock that listens. */
export type MockPeer = {
  readonly port: number;
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Waits until a server listens; closing ends its connections too. @throws the system's error where it cannot */
export async function opened(server: Server, where: Where, scheme: string): Promise<MockPeer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("error", () => undefined));
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(where.port, where.host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : where.port;
  return {
    port,
    address: `${scheme}://${where.host}:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
