import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { systemCode } from "./errors.ts";

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/**
 * When a process began, as an opaque text that differs between two processes which got the same
 * id one after the other. Undefined when the process is gone or the system does not tell.
 */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return linuxBirth(pid);
    if (process.platform === "win32") return undefined;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

function linuxBirth(pid: number): string | undefined {
  // proc_pid_stat(5): the command in parentheses may hold anything; field 22 is the start time.
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const dead = fields[0] === "Z" || fields[0] === "X";
  return dead
    ? undefined
    : `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
}

/** The place where process ids mean something: this machine and, on Linux, its pid namespace. */
export function processSpace(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

/**
 * The processes that work inside a cluster directory. Every PostgreSQL process has its cluster as
 * working directory, so this also finds backends that outlived a killed postmaster.
 */
export function processesIn(cluster: string, recorded?: number): number[] {
  if (process.platform === "linux") {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name) && worksIn(`/proc/${name}`, cluster))
      .map(Number);
  }
  return recorded && isAlive(recorded) && commandOf(recorded).includes(cluster) ? [recorded] : [];
}

function worksIn(entry: string, cluster: string): boolean {
  try {
    return (
      readlinkSync(`${entry}/cwd`) === cluster &&
      readFileSync(`${entry}/comm`, "utf8").startsWith("postgres")
    );
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** Waits until `done` holds or the time is over; tells whether it held. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!done()) {
    if (performance.now() > end) return false;
    await delay(10);
  }
  return true;
}
