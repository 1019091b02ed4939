import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { seeded } from "../seeded.ts";

/** How bad the road is: shares of 1. */
export type Weather = {
  /** Half of these get lost on the way there, half on the way back. */
  readonly lost: number;
  /** Sent a second time, some time later. */
  readonly doubled: number;
  /** Every message is held up for up to so many milliseconds, so that they overtake each other. */
  readonly heldUpMs: number;
  readonly seed: number;
};

/** A reverse proxy that loses, doubles and reorders what goes through it. */
export type Road = {
  readonly port: number;
  readonly counted: { carried: number; lost: number; doubled: number };
  readonly close: () => Promise<void>;
};

/** Opens a road to a server on a port of this machine. */
export async function openRoad(to: number, weather: Weather): Promise<Road> {
  const counted = { carried: 0, lost: 0, doubled: 0 };
  const random = seeded(weather.seed);
  const server = createServer((asked, answer) => {
    void (async () => {
      const body = await wholeOf(asked);
      const luck = random();
      const isLost = asked.method === "POST" && luck < weather.lost;
      await pause(random() * weather.heldUpMs);
      if (isLost && luck < weather.lost / 2) {
        counted.lost++;
        asked.socket.destroy();
        return;
      }
      const came = await carry(to, asked, body);
      counted.carried++;
      if (asked.method === "POST" && random() < weather.doubled) {
        counted.doubled++;
        void pause(random() * weather.heldUpMs * 20).then(() => carry(to, asked, body));
      }
      if (isLost || came === null) {
        counted.lost++;
        asked.socket.destroy();
        return;
      }
      answer.writeHead(came.status, came.headers).end(came.body);
    })();
  });
  const port = await listening(server);
  return {
    port,
    counted,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function wholeOf(asked: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Came = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/** Null where nobody is at home. */
function carry(port: number, asked: IncomingMessage, body: Buffer): Promise<Came | null> {
  return new Promise((resolve) => {
    const { method, url, headers } = asked;
    const on = request({ host: "127.0.0.1", port, method, path: url, headers, agent: false });
    on.once("error", () => resolve(null));
    on.once("response", (came) => {
      wholeOf(came).then(
        (text) => resolve({ status: came.statusCode ?? 502, headers: came.headers, body: text }),
        () => resolve(null),
      );
    });
    on.end(body);
  });
}
