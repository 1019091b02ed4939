import { cp, mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "#kernel/config";
import { backupEmbedded, restoreEmbedded } from "#kernel/db";
import { embeddedFolder, openDatabase } from "../database.ts";
import { type Command, type Invocation, WrongUse } from "./command.ts";

const OWN_SERVER =
  "DATABASE_URL names a PostgreSQL of your own: back it up with its own tools (pg_dump or pg_basebackup); " +
  "the files of readers and staff are in the folder blobs of COMMONSHELF_DATA.";

export const backupCommand: Command = {
  name: "backup",
  summary: "Copy the database and all files into a new folder, while the system serves.",
  usage: "DIR",
  words: 1,
  examples: ["commonshelf backup /backups/2026-11-23"],
  run: async (invocation) => {
    const { config, terminal } = invocation;
    const folder = folderIn(invocation);
    if (config.DATABASE_URL) throw new WrongUse(OWN_SERVER);
    await mustBeEmpty(folder);
    const database = await openDatabase(config, terminal.progress);
    try {
      terminal.progress("Copying the database");
      const summary = await backupEmbedded(
        database.adminUrl ?? "",
        embeddedFolder(config),
        join(folder, "postgres"),
      );
      // Files after the database: whatever a committed row names is there by now, and files are never changed.
      terminal.progress("Copying the files");
      await copyBlobs(blobFolder(config), join(folder, "blobs"));
      terminal.result(
        `Backed up to ${folder} (${Math.round(summary.bytes / 1e6)} MB of database).\nTry it: commonshelf restore ${folder}`,
        { folder, ...summary },
      );
      return 0;
    } finally {
      await database.stop();
    }
  },
};

export const restoreCommand: Command = {
  name: "restore",
  summary: "Put a backup in place of an empty data folder.",
  usage: "DIR",
  words: 1,
  examples: ["COMMONSHELF_DATA=/srv/new commonshelf restore /backups/2026-11-23"],
  run: async (invocation) => {
    const { config, terminal } = invocation;
    const folder = folderIn(invocation);
    if (config.DATABASE_URL) throw new WrongUse(OWN_SERVER);
    terminal.progress("Checking and copying the database");
    await restoreEmbedded(join(folder, "postgres"), embeddedFolder(config));
    terminal.progress("Copying the files");
    await copyBlobs(join(folder, "blobs"), blobFolder(config));
    terminal.result(`Restored into ${config.dataDir}. Start it: commonshelf start`, {
      dataDir: config.dataDir,
    });
    return 0;
  },
};

function folderIn({ words }: Invocation): string {
  const [folder] = words;
  if (!folder) throw new WrongUse("Which folder? Name a new or empty one.");
  return resolve(folder);
}

function blobFolder(config: Config): string {
  return join(config.dataDir, "blobs");
}

async function mustBeEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0)
    throw new WrongUse(`${folder} is not empty; a backup needs a folder of its own.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function copyBlobs(from: string, to: string): Promise<void> {
  await mkdir(from, { recursive: true });
  await cp(from, to, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.endsWith("incoming"),
  });
}
