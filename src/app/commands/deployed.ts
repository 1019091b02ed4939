import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "#kernel/config";
import { connected } from "#kernel/db";
import { embeddedFolder } from "../database.ts";
import { appliedMigrations } from "../export/schema.ts";
import { CannotDo } from "./command.ts";

/** Whether a database of ours was ever made in the data folder. */
export function hasEmbedded(config: Config): boolean {
  return existsSync(join(embeddedFolder(config), "cluster"));
}

/**
 * Keeps a command from making a new, empty deployment where it was told the wrong place: a backup of
 * that would be worth nothing, and nobody would notice. @throws CannotDo, or what the database says
 */
export async function mustBeDeployed(config: Config): Promise<void> {
  const { DATABASE_URL, dataDir } = config;
  if (DATABASE_URL ? await hasOurTables(DATABASE_URL) : hasEmbedded(config)) return;
  const place = DATABASE_URL ? `the database ${new URL(DATABASE_URL).pathname.slice(1)}` : dataDir;
  const setting = DATABASE_URL ? "DATABASE_URL" : "COMMONSHELF_DATA";
  throw new CannotDo(
    `There is no Commonshelf here: nothing is in ${place}. Set ${setting} to where it is; commonshelf start makes a new one.`,
  );
}

function hasOurTables(url: string): Promise<boolean> {
  return connected(url, async (client) => (await appliedMigrations(client)).length > 0);
}
