import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { EmbeddedError } from "./errors.ts";
import type { Layout } from "./layout.ts";
import { isAlive, waitUntil } from "./processes.ts";
import { type Settings, settingArguments } from "./settings.ts";

/** A running server that this process started. */
export type Postmaster = {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason, with a sentence about it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

const patience = 20_000;
const logLimit = 10 * 1024 * 1024;

/** Starts the server and waits until it accepts connections, however long crash recovery takes. */
export async function startPostmaster(
  binaries: Binaries,
  layout: Layout,
  settings: Settings,
  onProgress: (message: string) => void,
  account?: Account,
): Promise<Postmaster> {
  const log = openLog(layout.log);
  const logStart = fstatSync(log).size;
  const child = spawn(
    program(binaries, "postgres"),
    ["-D", layout.cluster, ...settingArguments(settings)],
    {
      // A session of its own: Ctrl-C in the terminal must reach the application first, not the database.
      detached: true,
      stdio: ["ignore", log, log],
      cwd: layout.cluster,
      env: { LC_ALL: "C" },
      uid: account?.uid,
      gid: account?.gid,
    },
  );
  closeSync(log);
  const ended = endOf(child);
  const gone = ended.then((how) => {
    throw new EmbeddedError(
      "start-failed",
      `PostgreSQL did not start (${how}): ${logTail(layout.log, logStart)}`,
    );
  });
  await Promise.race([gone, untilReady(child, layout, onProgress)]);
  gone.catch(() => undefined);
  if (hasEnded(child)) await gone;
  return supervise(child, ended, account);
}

/** An exit is also announced by `ended`; a program that could not be started has no pid. */
function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
  });
}

function logTail(path: string, from: number): string {
  const lines = readFileSync(path).subarray(from).toString("utf8").trim().split("\n");
  return lines.slice(-5).join("\n") || `nothing was logged in ${path}`;
}

async function untilReady(
  child: ChildProcess,
  layout: Layout,
  onProgress: (message: string) => void,
) {
  for (let rounds = 1; !isReady(layout, child.pid) && !hasEnded(child); rounds += 1) {
    if (rounds % 1000 === 0) onProgress("PostgreSQL is recovering from an unclean stop");
    await delay(5);
  }
}

/** The server itself writes its state into the eighth line of its pid file (LOCK_FILE_LINE_PM_STATUS). */
function isReady(layout: Layout, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(layout.postmasterPid, "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function supervise(child: ChildProcess, ended: Promise<string>, account?: Account): Postmaster {
  const pid = child.pid ?? 0;
  const watchdog = startWatchdog(pid, account);
  void ended.then(() => watchdog?.kill("SIGKILL"));
  child.unref();
  return {
    pid,
    ended,
    stop: async () => {
      child.ref();
      await stopProcesses([pid], () => hasEnded(child));
      await ended;
    },
  };
}

/**
 * A shell that waits at a pipe which only we hold open: when this process dies, also by kill -9,
 * the pipe closes and the shell shuts the server down cleanly. Without a shell the server stays
 * and the next start stops it.
 */
function startWatchdog(pid: number, account?: Account): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const watchdog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    uid: account?.uid,
    gid: account?.gid,
  });
  watchdog.on("error", () => undefined);
  watchdog.unref();
  if (watchdog.stdin && "unref" in watchdog.stdin && typeof watchdog.stdin.unref === "function")
    watchdog.stdin.unref();
  return watchdog;
}

/**
 * Ends PostgreSQL processes, from the gentle to the hard way: fast shutdown (SIGINT), immediate
 * shutdown (SIGQUIT), SIGKILL. All three keep every acknowledged commit; the later two cost recovery.
 */
export async function stopProcesses(
  pids: readonly number[],
  gone = () => !pids.some(isAlive),
): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    for (const pid of pids) send(pid, signal);
    if (await waitUntil(gone, patience)) return;
  }
  throw new EmbeddedError(
    "already-running",
    `The processes ${pids.join(", ")} of the database do not end`,
  );
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
