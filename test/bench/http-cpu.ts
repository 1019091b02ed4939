import { readdirSync, readFileSync } from "node:fs";

/** Seconds of processor time, by what the processes are. */
export type CpuTime = { readonly node: number; readonly postgres: number };

/** USER_HZ: what /proc counts in, 100 on every Linux of today. */
const TICKS = 100;

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly seconds: number;
};

/** What a process and all below it have used so far; null where there is no /proc. */
export function cpuTimeBelow(pid: number): CpuTime | null {
  const processes = allProcesses();
  if (processes.length === 0) return null;
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid: child, parent } of processes) if (family.has(parent)) family.add(child);
  }
  const ours = processes.filter((process) => family.has(process.pid));
  const sum = (some: readonly Process[]) => some.reduce((total, { seconds }) => total + seconds, 0);
  const database = ours.filter(({ command }) => command.startsWith("postgres"));
  return { node: sum(ours) - sum(database), postgres: sum(database) };
}

function allProcesses(): readonly Process[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)));
  } catch {
    return [];
  }
}

/** proc_pid_stat(5): pid (command) state ppid … utime and stime are the 14th and 15th. */
function readProcess(pid: number): readonly Process[] {
  try {
    const [, command = "", rest = ""] =
      /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const fields = rest.split(" ").map(Number);
    const seconds = ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS;
    return [{ pid, parent: fields[1] ?? 0, command, seconds }];
  } catch {
    return []; // ended meanwhile
  }
}
