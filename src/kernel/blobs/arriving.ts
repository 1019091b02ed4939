import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** Nothing arrives so slowly that it is not written to for so long. */
const DAY = 24 * 60 * 60 * 1000;

/** A name for what is arriving, which says who writes it: several processes and machines may share a folder. */
export function arrivingName(): string {
  return `${hostname()}~${process.pid}~${randomUUID()}`;
}

/** Removes what will never arrive: parts of processes that died, and what nobody has written to for a day. */
export async function clearAbandoned(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // One that arrives or is cleared by another at this moment is gone.
    const found = await stat(path).catch(() => null);
    if (found && (writerDied(name) || now - found.mtimeMs > DAY)) await rm(path, { force: true });
  }
}

/** Of another machine's processes nothing is known here. */
function writerDied(name: string): boolean {
  const [, host, pid] = /^(.+)~(\d+)~[^~]+$/.exec(name) ?? [];
  return host === hostname() && pid !== undefined && !lives(Number(pid));
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}
