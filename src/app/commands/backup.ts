import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "#kernel/config";
import { backupEmbedded } from "#kernel/db";
import { embeddedFolder, type OpenedDatabase, openDatabase } from "../database.ts";
import { copyBlobs } from "../export/blob-files.ts";
import { exportDeployment } from "../export/export.ts";
import { CannotDo, type Command, type Invocation, WrongUse } from "./command.ts";
import { mustBeDeployed } from "./deployed.ts";
import { endDatabase } from "./last-one.ts";

export const backupCommand: Command = {
  name: "backup",
  summary: "Copy the database and all files into a new folder, while the system serves.",
  usage: "DIR [--portable]",
  examples: [
    "commonshelf backup /backups/2026-11-23",
    "commonshelf backup /backups/2026-11-23-portable --portable",
    "DATABASE_URL=postgres://… commonshelf backup /backups/2026-11-23   # always portable",
  ],
  words: 1,
  options: {
    portable: {
      type: "boolean",
      meaning: "As lines of JSON, which another PostgreSQL and later versions can read.",
    },
  },
  run: async (invocation) => {
    const { config, terminal, options } = invocation;
    const folder = await unusedFolder(invocation);
    await mustBeDeployed(config);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const database = await openDatabase(config, terminal.progress);
    try {
      const portable = options["portable"] === true || database.adminUrl === null;
      const made = await (portable ? exportAll : copyAll)(database, folder, invocation);
      terminal.result(
        `Backed up to ${folder}: ${made.what}.\nTry it: COMMONSHELF_DATA=/tmp/trial commonshelf restore ${folder}`,
        { folder, kind: portable ? "portable" : "physical", ...made.data },
      );
      return 0;
    } finally {
      await endDatabase(database, terminal);
    }
  },
};

type Made = { readonly what: string; readonly data: object };

/** The cluster's own files: quickest to make and to restore, for the same version of PostgreSQL. */
async function copyAll(
  { adminUrl }: OpenedDatabase,
  folder: string,
  { config, terminal }: Invocation,
): Promise<Made> {
  terminal.progress("Copying the database");
  const target = join(folder, "postgres");
  const database = await backupEmbedded(adminUrl ?? "", embeddedFolder(config), target);
  // Files after the database: whatever a committed row names is there by now, and files are never changed.
  terminal.progress("Copying the files");
  const files = await copyBlobs(blobFolder(config), join(folder, "blobs"));
  return {
    what: `${megabytes(database.bytes)} of database, ${files.count} files of ${megabytes(files.bytes)}`,
    data: { database, files },
  };
}

async function exportAll(
  { ownerUrl }: OpenedDatabase,
  folder: string,
  { config, terminal }: Invocation,
): Promise<Made> {
  const blobs = blobFolder(config);
  terminal.progress("Exporting the database");
  const { tables, files } = await exportDeployment({
    ownerUrl,
    blobs,
    folder,
    onProgress: terminal.advance,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    what: `${rows} rows of ${tables.length} tables, ${files.count} files of ${megabytes(files.bytes)}`,
    data: { tables: tables.map(({ name, rows: count }) => ({ name, rows: count })), files },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function blobFolder(config: Config): string {
  return join(config.dataDir, "blobs");
}

async function unusedFolder({ words }: Invocation): Promise<string> {
  const [word] = words;
  if (!word) throw new WrongUse("Which folder? Name a new or empty one.");
  const folder = resolve(word);
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0)
    throw new CannotDo(`${folder} is not empty; a backup needs a folder of its own.`);
  return folder;
}
