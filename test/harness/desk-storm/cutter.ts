import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a port of this machine on which connections are cut: what is under way is lost. */
export type Cutter = {
  readonly port: number;
  readonly counted: { cuts: number };
  /** Each connection falls silent with this chance a second, and after two seconds it is gone. */
  readonly trouble: (chance: number) => void;
  readonly close: () => Promise<void>;
};

const SILENT_MS = 2000;

export async function openCutter(to: number, random: () => number): Promise<Cutter> {
  const counted = { cuts: 0 };
  const lines = new Set<{ near: Socket; far: Socket; dead: boolean }>();
  let chance = 0;
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    const line = { near, far, dead: false };
    lines.add(line);
    near.on("data", (chunk) => line.dead || far.write(chunk));
    far.on("data", (chunk) => line.dead || near.write(chunk));
    const end = (): void => {
      lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const timer = setInterval(() => {
    for (const line of lines) {
      if (line.dead || random() >= chance) continue;
      line.dead = true;
      counted.cuts++;
      setTimeout(() => [line.near, line.far].forEach((socket) => socket.destroy()), SILENT_MS);
    }
  }, 1000);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    counted,
    trouble: (share) => {
      chance = share;
    },
    close: async () => {
      clearInterval(timer);
      server.close();
      for (const { near, far } of lines) [near, far].forEach((socket) => socket.destroy());
      await once(server, "close");
    },
  };
}
