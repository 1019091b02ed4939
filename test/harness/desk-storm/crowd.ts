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

const PAGE_BYTES = 4096;

/** Bytes of memory that a program and all it has started hold (proc(5), Linux). */
export function memoryOf(program: number): number {
  const processes = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? read(name) : []));
  const family = new Set([program]);
  // Whoever was started has a later number, mostly: a second look finds the rest.
  for (let look = 0; look < 2; look++)
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  return processes
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { pages }) => sum + pages * PAGE_BYTES, 0);
}

function read(name: string): { pid: number; parent: number; pages: number }[] {
  try {
    // What stands before the last bracket is the name of the program, which may hold anything.
    const fields = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return [{ pid: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
