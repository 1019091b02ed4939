import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { connected } from "#kernel/db";
import { copyBlobs } from "./blob-files.ts";
import { type ExportManifest, writeManifest } from "./manifest.ts";
import { enterSystemReach, mustSeeAll } from "./reach.ts";
import { appliedMigrations, sequencesOf, tablesOf } from "./schema.ts";
import { writeTable } from "./write-table.ts";

/** From where to where. */
export type ExportRequest = {
  readonly ownerUrl: string;
  readonly blobs: string;
  readonly folder: string;
  readonly onProgress: (text: string) => void;
};

/**
 * Writes everything a deployment holds into a folder that any later version and any PostgreSQL can
 * read: each table as lines of JSON, seen at one moment while the system serves, and the files.
 */
export async function exportDeployment(request: ExportRequest): Promise<ExportManifest> {
  const { ownerUrl, folder, onProgress } = request;
  await mkdir(join(folder, "tables"), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, "README.txt"), README, { mode: 0o600 });
  const data = await connected(ownerUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    return exportDatabase(client, folder, onProgress);
  });
  onProgress("Copying the files");
  const files = await copyBlobs(request.blobs, join(folder, "blobs"));
  const manifest: ExportManifest = {
    format: "commonshelf-export",
    version: 1,
    madeAt: new Date().toISOString(),
    ...data,
    files,
  };
  await writeManifest(folder, manifest);
  return manifest;
}

async function exportDatabase(
  client: pg.Client,
  folder: string,
  onProgress: (text: string) => void,
): Promise<Pick<ExportManifest, "postgres" | "migrations" | "tables" | "sequences">> {
  await client.query("set local timezone = 'UTC'; set local intervalstyle = 'iso_8601'");
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  const migrations = [...(await appliedMigrations(client))];
  const tables = await tablesOf(client);
  await enterSystemReach(client);
  await mustSeeAll(client, tables);
  const written = [];
  for (const table of tables) {
    onProgress(`Exporting ${table.name}`);
    written.push(await writeTable(client, folder, table));
  }
  const sequences = [...(await sequencesOf(client))];
  return { postgres: rows[0]?.server_version ?? "", migrations, tables: written, sequences };
}

const README = `This folder holds everything of a Commonshelf deployment at one moment.

tables/NAME.ndjson.gz   the rows of a table, one JSON object a line. Binary values are PostgreSQL's
                        hex text (\\\\x00ff), times are UTC, values of JSON columns are JSON in a string.
blobs/                  files, each named by the SHA-256 of its content
commonshelf-export.json what is in it: columns, counts, checksums. Without it the export is incomplete.

Put it into an empty deployment: commonshelf restore FOLDER
It holds personal data and password hashes: keep it as safe as the deployment itself.
`;
