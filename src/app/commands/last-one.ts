import { setTimeout as pause } from "node:timers/promises";
import { connected } from "#kernel/db";
import type { OpenedDatabase } from "../database.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Ends the database after a command. Where the command has started it, other commands may have come
 * to work with it meanwhile; the one that started it stays until they are done.
 */
export async function endDatabase(
  { own, adminUrl, stop }: OpenedDatabase,
  terminal: Terminal,
): Promise<void> {
  if (own && adminUrl !== null) await untilAlone(adminUrl, terminal);
  await stop();
}

async function untilAlone(adminUrl: string, terminal: Terminal): Promise<void> {
  while (await othersWork(adminUrl)) {
    terminal.progress("Done; other commands still use the database that this one has started");
    await pause(500);
  }
}

/** A database that cannot be asked any more has nobody who works with it. */
function othersWork(adminUrl: string): Promise<boolean> {
  return connected(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rowCount !== 0;
  }).catch(() => false);
}
