import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, processSpace } from "#kernel/db";

/** Nothing arrives so slowly that it is not written to for so long. */
const DAY = 24 * 60 * 60 * 1000;

/** A name for what is arriving, which says who writes it: several processes and machines may share a folder. */
export function arrivingName(): string {
  return `${place()}~${process.pid}~${randomUUID()}`;
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

/** Of the processes of another machine or container nothing is known here. */
function writerDied(name: string): boolean {
  const [, where, pid] = /^(.+)~(\d+)~[^~]+$/.exec(name) ?? [];
  return where === place() && pid !== undefined && !isAlive(Number(pid));
}

/** Where process ids mean what they mean here, in letters that every file system takes. */
function place(): string {
  return encodeURIComponent(processSpace());
}
