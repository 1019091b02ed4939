import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { WebSocket } from "ws";

/** Connections that say hello and nothing more. */
export type Crowd = {
  readonly size: () => number;
  readonly close: () => void;
};

const AT_ONCE = 50;

/** Opens so many connections to a program, as open pages without a conversation have them. */
export async function openCrowd(
  way: { readonly host: string; readonly port: number },
  token: string,
  size: number,
  tell?: (line: string) => void,
): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  while (sockets.length < size) {
    const few = Array.from({ length: Math.min(AT_ONCE, size - sockets.length) }, () =>
      arrive(way, token),
    );
    sockets.push(...(await Promise.all(few)));
    tell?.(`${sockets.length} idle connections`);
  }
  return {
    size: () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length,
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

async function arrive(
  { host, port }: { readonly host: string; readonly port: number },
  token: string,
): Promise<WebSocket> {
  const headers = { host, origin: `http://${host}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers });
  socket.on("error", () => undefined);
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "hello", token, resume: [] }));
  await once(socket, "message");
  return socket;
}

/** Bytes of memory that a program and its children hold (Linux). */
export function memoryOf(group: number): number {
  let bytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      const pages = Number(fields[21]);
      if (Number(fields[2]) === group) bytes += pages * 4096;
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}
