import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { restoreEmbedded } from "#kernel/db";
import { embeddedFolder, openDatabase } from "../database.ts";
import { copyBlobs } from "../export/blob-files.ts";
import { type ExportManifest, readManifest } from "../export/manifest.ts";
import { restoreDeployment } from "../export/restore.ts";
import { migrateAll } from "../migrate.ts";
import { blobFolder } from "./backup.ts";
import { CannotDo, type Command, type Invocation, WrongUse } from "./command.ts";
import { endDatabase } from "./last-one.ts";

export const restoreCommand: Command = {
  name: "restore",
  summary: "Put a backup in place of an empty data folder or database.",
  usage: "DIR",
  examples: [
    "COMMONSHELF_DATA=/srv/new commonshelf restore /backups/2026-11-23",
    "DATABASE_URL=postgres://… commonshelf restore /backups/2026-11-23-portable",
  ],
  words: 1,
  run: async (invocation) => {
    const [word] = invocation.words;
    if (!word) throw new WrongUse("Which backup? Name its folder.");
    const folder = resolve(word);
    const manifest = await readManifest(folder);
    if (manifest) await restorePortable(folder, manifest, invocation);
    else await restorePhysical(folder, invocation);
    const { config, terminal } = invocation;
    const place = config.DATABASE_URL ? new URL(config.DATABASE_URL).pathname.slice(1) : null;
    terminal.result(
      `Restored into ${place ? `the database ${place} and ` : ""}${config.dataDir}. Start it: commonshelf start`,
      { dataDir: config.dataDir, kind: manifest ? "portable" : "physical" },
    );
    return 0;
  },
};

async function restorePhysical(folder: string, { config, terminal }: Invocation): Promise<void> {
  const copy = join(folder, "postgres");
  if (!existsSync(copy))
    throw new CannotDo(
      `${folder} holds no complete backup: neither commonshelf-export.json nor a folder postgres.`,
    );
  if (config.DATABASE_URL)
    throw new CannotDo(
      "This backup is a copy of an embedded database and cannot go into DATABASE_URL. " +
        "Restore it without DATABASE_URL, make one with backup --portable, and restore that.",
    );
  terminal.progress("Checking and copying the database");
  await restoreEmbedded(copy, embeddedFolder(config), terminal.progress);
  await forgetIndexes(config.dataDir);
  terminal.progress("Copying the files");
  await copyBlobs(join(folder, "blobs"), blobFolder(config));
}

/** An index left here may be of a later time than the backup: it would never notice. */
async function forgetIndexes(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  for (const name of names.filter((entry) => /^search(-\d+)?$/.test(entry)))
    await rm(join(dataDir, name), { recursive: true, force: true });
}

async function restorePortable(
  folder: string,
  manifest: ExportManifest,
  { config, terminal }: Invocation,
): Promise<void> {
  const database = await openDatabase(config, terminal.progress);
  terminal.progress("Restoring the database");
  try {
    await restoreDeployment({
      ownerUrl: database.ownerUrl,
      blobs: blobFolder(config),
      folder,
      manifest,
      onProgress: terminal.advance,
    });
    await migrateAll(database.ownerUrl, { LOG_LEVEL: "error" });
  } finally {
    await endDatabase(database, terminal);
  }
}
