import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Config } from "#kernel/config";
import type { Terminal } from "./terminal.ts";

/** Not there yet: nothing listens, the name is not known yet, or the server is starting (57P03). */
const COMING = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "57P03"]);
const PATIENCE = 60_000;

/**
 * Waits for a PostgreSQL of the user's, which may start at the same time as we do (containers, after
 * a reboot). @throws what the last attempt met, after a minute or when waiting does not help.
 */
export async function awaitDatabase(
  { DATABASE_URL }: Config,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  if (!DATABASE_URL) return;
  const until = performance.now() + PATIENCE;
  while (!stop.aborted) {
    const fault = await reach(DATABASE_URL);
    if (fault === null) return;
    if (!COMING.has(codeOf(fault)) || performance.now() > until) throw fault;
    terminal.progress(`Waiting for the database at ${new URL(DATABASE_URL).host}`);
    await pause(500, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function reach(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // What breaks later is not our matter: the attempt itself rejects.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return null;
  } catch (fault) {
    return fault;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault ? String(fault.code) : "";
}
