import type { Config } from "#kernel/config";
import { migrate } from "#kernel/db";
import { installQueue } from "#kernel/jobs";
import { createLog } from "#kernel/telemetry";

/** Brings a database to the newest schema: ours, and the queue's own tables. @returns names applied now. */
export async function migrateAll(
  ownerUrl: string,
  { LOG_LEVEL }: Pick<Config, "LOG_LEVEL">,
): Promise<readonly string[]> {
  const applied = await migrate(ownerUrl);
  await installQueue(ownerUrl, createLog(LOG_LEVEL));
  return applied;
}
