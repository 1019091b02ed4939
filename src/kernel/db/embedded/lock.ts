import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedError, systemCode } from "./errors.ts";
import { birthOf, isAlive, processSpace } from "./processes.ts";

/** Who holds a data directory. */
export type Holder = {
  readonly pid: number;
  readonly born: string | undefined;
  readonly space: string;
  readonly since: string;
};

const heartbeat = 1_000;
/** A holder in another container or machine cannot be asked; silence this long means it is gone. */
const silence = 10_000;

/**
 * Takes the data directory for this process, or refuses with `already-running`. A lock whose
 * process is gone is taken over, also when its process id has been given to another process.
 * @returns a function that lets it go
 */
export async function takeLock(path: string, dataDir: string): Promise<() => void> {
  const mine = JSON.stringify(describeSelf());
  while (!create(path, mine)) await clearStale(path, dataDir);
  const timer = setInterval(() => touch(path), heartbeat).unref();
  return () => {
    clearInterval(timer);
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/** The living process that holds the lock, if any. */
export function lockHolder(path: string): Holder | undefined {
  const text = read(path);
  const holder = text ? parse(text) : undefined;
  return holder && state(holder, path) === "held" ? holder : undefined;
}

function describeSelf(): Holder {
  const born = birthOf(process.pid);
  return { pid: process.pid, born, space: processSpace(), since: new Date().toISOString() };
}

/** A file appears under its name with its whole content or not at all. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function clearStale(path: string, dataDir: string): Promise<void> {
  const text = read(path);
  if (text === undefined) return;
  const holder = parse(text);
  const now = holder ? state(holder, path) : "stale";
  if (holder && now === "held")
    throw new EmbeddedError("already-running", refusal(holder, dataDir));
  if (now === "unknown") await delay(heartbeat);
  else removeExactly(path, text);
}

function state(holder: Holder, path: string): "held" | "stale" | "unknown" {
  if (holder.space === processSpace()) {
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.born ? "held" : "stale";
  }
  return foreignState(holder, path);
}

const seen = new Map<string, number>();

/** Beats observed by us, by our own clock: held when the file changes, stale after long silence. */
function foreignState(holder: Holder, path: string): "held" | "stale" | "unknown" {
  const beat = `${holder.space}/${holder.pid}/${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`;
  const first = seen.get(beat);
  if (first !== undefined) return performance.now() - first > silence ? "stale" : "unknown";
  const changed = [...seen.keys()].some((key) => key.startsWith(`${holder.space}/${holder.pid}/`));
  seen.set(beat, performance.now());
  return changed ? "held" : "unknown";
}

/** Removes the lock only if it still says what we judged; another starter may have been quicker. */
function removeExactly(path: string, judged: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== judged) putBack(aside, path);
  rmSync(aside, { force: true });
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // A third starter took it in between and will be refused or refuse by its own check.
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(text);
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The directory was removed under us; the server will say so more clearly.
  }
}

function refusal(holder: Holder, dataDir: string): string {
  return (
    `The data directory ${dataDir} is in use by process ${holder.pid} (on ${holder.space.split(" ")[0]}, since ${holder.since}). ` +
    "Stop that Commonshelf first, or choose another directory with COMMONSHELF_DATA."
  );
}
