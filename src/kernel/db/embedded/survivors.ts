import { readFileSync, realpathSync, rmSync } from "node:fs";
import type { Layout } from "./layout.ts";
import { stopProcesses } from "./postmaster.ts";
import { processesIn } from "./processes.ts";

/**
 * Ends what an earlier, killed Commonshelf left running in the cluster, and removes a pid file
 * that names a process which is not (or no longer) PostgreSQL. Only for the holder of the lock.
 */
export async function clearSurvivors(
  layout: Layout,
  onProgress: (message: string) => void,
): Promise<void> {
  const cluster = realpathSync(layout.cluster);
  const recorded = recordedPostmaster(layout);
  const alive = () => processesIn(cluster, recorded);
  const survivors = alive();
  if (survivors.length > 0) {
    onProgress("Stopping the database that an interrupted Commonshelf left running");
    const postmaster = survivors.filter((pid) => pid === recorded);
    await stopProcesses(postmaster.length > 0 ? postmaster : survivors, () => alive().length === 0);
  }
  // PostgreSQL takes any process of the recorded number for itself, even one that is dead but not
  // yet reaped, and would refuse to start. The sockets have such a lock file each.
  rmSync(layout.postmasterPid, { force: true });
  rmSync(layout.sockets, { recursive: true, force: true });
}

/** The process id in the first line of the server's pid file. */
export function recordedPostmaster(layout: Layout): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(layout.postmasterPid, "utf8"), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
