import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const NAME = "LOCK";
/** Directories that this process has open: its own number in a file may be left from a former life. */
const held = new Set<string>();

/**
 * When a process began, in ticks since the machine did (proc_pid_stat(5), field 22); empty where that
 * cannot be told, and for one that was killed and is still listed (state Z or X).
 */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? "" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function holderOf(path: string): number | null {
  try {
    const [pid = "", beginning = ""] = readFileSync(path, "utf8").split(" ");
    const isOther = Number(pid) !== process.pid && isRunning(Number(pid));
    return isOther && beginningOf(Number(pid)) === beginning ? Number(pid) : null;
  } catch {
    return null;
  }
}

/**
 * Makes the directory this process's own; gives the way to let go of it. Throws when another living
 * process has it. The lock of a process that was killed does not count.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = join(resolve(directory), NAME);
  const holder = held.has(path) ? process.pid : holderOf(path);
  if (holder !== null)
    throw new Error(`The search index in ${directory} is in use by process ${holder}`);
  writeFileSync(path, `${process.pid} ${beginningOf(process.pid)}`);
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}
