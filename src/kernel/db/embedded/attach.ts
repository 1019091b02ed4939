import { readFileSync, realpathSync } from "node:fs";
import { readCredentials } from "./credentials.ts";
import { layoutOf } from "./layout.ts";
import { lockHolder } from "./lock.ts";
import { type EmbeddedUrls, urlsOf } from "./start.ts";

/**
 * The server that another process runs on this directory, for commands used while the application
 * serves; undefined when none runs.
 */
export function runningEmbedded(dataDir: string): EmbeddedUrls | undefined {
  const layout = layoutOf(realDirectory(dataDir));
  const port = lockHolder(layout.lock) ? runningPort(layout.postmasterPid) : undefined;
  return port ? urlsOf(readCredentials(layout.credentials), port, layout) : undefined;
}

function realDirectory(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The fourth line of the pid file is the port, the eighth the state. */
function runningPort(postmasterPid: string): number | undefined {
  try {
    const lines = readFileSync(postmasterPid, "utf8").split("\n");
    return lines[7]?.trim() === "ready" ? Number(lines[3]) : undefined;
  } catch {
    return undefined;
  }
}
