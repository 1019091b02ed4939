import { join } from "node:path";
import type pg from "pg";
import { connected, findMigrations, migrate } from "#kernel/db";
import { CannotDo } from "../commands/command.ts";
import { copyBlobs } from "./blob-files.ts";
import { beginAnew } from "./history.ts";
import type { ExportedTable, ExportManifest } from "./manifest.ts";
import { readTable } from "./read-table.ts";
import { appliedMigrations, columnList, type Table, tablesOf } from "./schema.ts";
import { withoutGuards } from "./guards.ts";

/** From where to where; the database holds no library yet. */
export type RestoreRequest = {
  readonly ownerUrl: string;
  readonly blobs: string;
  readonly folder: string;
  readonly manifest: ExportManifest;
  readonly onProgress: (text: string) => void;
};

/**
 * Puts an export into an empty database, in one transaction: all of it or nothing. The schema is
 * first made as it was when the export was written; later migrations then change rows and tables
 * together, as they would have there.
 */
export async function restoreDeployment(request: RestoreRequest): Promise<void> {
  const { ownerUrl, manifest, onProgress } = request;
  await connected(ownerUrl, async (client) => {
    await mustBeEmpty(client);
    onProgress("Making the tables");
    await migrateTo(ownerUrl, manifest);
    await client.query("begin");
    await client.query("lock table public.library in access exclusive mode");
    await mustBeEmpty(client);
    await load(client, request, await fittingTables(client, manifest));
    onProgress("Copying the files");
    await restoreBlobs(request);
    await client.query("commit");
    await client.query("analyze");
  });
}

async function restoreBlobs({ folder, blobs, manifest }: RestoreRequest): Promise<void> {
  const { count } = await copyBlobs(join(folder, "blobs"), blobs);
  if (count !== manifest.files.count)
    throw new CannotDo(
      `The export has ${manifest.files.count} files, ${count} were found: nothing was restored.`,
    );
}

async function migrateTo(ownerUrl: string, manifest: ExportManifest): Promise<void> {
  const known = findMigrations();
  const wanted = new Set(manifest.migrations);
  const unknown = manifest.migrations.filter((name) => !known.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new CannotDo(
      "This export was made by a newer Commonshelf (or one with more modules). Install that version or a later one.",
    );
  await migrate(
    ownerUrl,
    known.filter(({ name }) => wanted.has(name)),
  );
}

async function mustBeEmpty(client: pg.Client): Promise<void> {
  if ((await appliedMigrations(client)).length === 0) return;
  const { rows } = await client.query("select from public.library limit 1");
  if (rows.length > 0)
    throw new CannotDo(
      "There are libraries in this database already. Restore into an empty one: another COMMONSHELF_DATA or DATABASE_URL.",
    );
}

/** A table as this database has it, and what was written of it. Nothing of a statement comes from the export. */
type Fitting = { readonly table: Table; readonly written: ExportedTable };

async function fittingTables(
  client: pg.Client,
  manifest: ExportManifest,
): Promise<readonly Fitting[]> {
  const applied = await appliedMigrations(client);
  if (applied.length !== manifest.migrations.length)
    throw new CannotDo(
      "This database has a newer schema than the export. Restore into a database that was never started: another COMMONSHELF_DATA or DATABASE_URL.",
    );
  const tables = await tablesOf(client);
  const fitting = tables.flatMap((table) => {
    const written = manifest.tables.find(({ name }) => name === table.name);
    return written && columnList(written.columns) === columnList(table.columns)
      ? [{ table, written }]
      : [];
  });
  if (fitting.length !== tables.length || fitting.length !== manifest.tables.length)
    throw new CannotDo("The tables of this export are not those of its version: it was changed.");
  return fitting;
}

async function load(
  client: pg.Client,
  { folder, manifest, onProgress }: RestoreRequest,
  tables: readonly Fitting[],
): Promise<void> {
  const names = tables.map(({ table }) => `public."${table.name}"`);
  await client.query(`truncate ${names.join(", ")}`);
  await withoutGuards(client, async () => {
    for (const fitting of tables) {
      onProgress(`Restoring ${fitting.table.name}: ${fitting.written.rows} rows`);
      await readTable(client, folder, fitting);
    }
    await beginAnew(client);
  });
  for (const { name, last, called } of manifest.sequences)
    await client.query("select setval($1::regclass, $2, $3)", [`public."${name}"`, last, called]);
}
