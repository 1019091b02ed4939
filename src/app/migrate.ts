import { migrate } from "#kernel/db";
import { installQueue } from "#kernel/jobs";
import type { Log } from "#kernel/telemetry";

/** Brings a database to the newest schema: the queue's own tables, then ours. @returns names applied. */
export async function migrateAll(url: string, log: Log): Promise<readonly string[]> {
  const applied = await migrate(url);
  await installQueue(url, log);
  return applied;
}
