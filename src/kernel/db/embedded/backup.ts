import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type pg from "pg";
import { connected } from "../connection.ts";
import { type BackupFile, type BackupManifest, manifestPath } from "./backup-manifest.ts";
import { clusterFiles, walFiles } from "./cluster-files.ts";
import { copyFile, inParallel } from "./copy.ts";
import { EmbeddedError } from "./errors.ts";
import { layoutOf } from "./layout.ts";

/** What a backup came to. */
export type BackupSummary = {
  readonly files: number;
  readonly bytes: number;
  readonly upTo: string;
};

/**
 * Copies a database at work into a new directory, with nothing but the server itself: announces
 * the backup, copies the files, ends it, then copies the write-ahead log that was written
 * meanwhile. Holds every commit acknowledged before the announcement of its end.
 * @param adminUrl the superuser's URL (`adminUrl` of the running server)
 * @param targetDir a directory that does not exist yet or is empty
 */
export async function backupEmbedded(
  adminUrl: string,
  dataDir: string,
  targetDir: string,
  onProgress: (message: string) => void = () => undefined,
): Promise<BackupSummary> {
  requireEmpty(targetDir);
  const { cluster } = layoutOf(await realpath(dataDir));
  return connected(adminUrl, async (client) => {
    await requireSameServer(client, cluster);
    await mkdir(join(targetDir, "cluster"), { recursive: true, mode: 0o700 });
    const manifest = await copyCluster(client, cluster, join(targetDir, "cluster"), onProgress);
    await writeFile(manifestPath(targetDir), JSON.stringify(manifest), {
      flag: "wx",
      flush: true,
      mode: 0o600,
    });
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
    return { files: manifest.files.length, bytes, upTo: manifest.upTo };
  });
}

function requireEmpty(targetDir: string): void {
  if (!existsSync(targetDir) || readdirSync(targetDir).length === 0) return;
  throw new EmbeddedError(
    "target-not-empty",
    `${targetDir} is not empty; a backup needs a directory of its own.`,
  );
}

async function requireSameServer(client: pg.Client, cluster: string): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>("show data_directory");
  if (rows[0]?.data_directory === cluster) return;
  throw new EmbeddedError(
    "backup-incomplete",
    `The server works in ${rows[0]?.data_directory}, not in ${cluster}.`,
  );
}

async function copyCluster(
  client: pg.Client,
  cluster: string,
  target: string,
  onProgress: (message: string) => void,
): Promise<BackupManifest> {
  // The slot lives as long as the connection and keeps the log since the start from being recycled.
  await client.query(
    "select pg_create_physical_replication_slot('commonshelf_backup_' || pg_backend_pid(), true, true)",
  );
  await client.query("select pg_backup_start('commonshelf', true)");
  const { directories, files } = await clusterFiles(cluster);
  for (const path of directories) await mkdir(join(target, path), { recursive: true, mode: 0o700 });
  onProgress(`Copying ${files.length} files of the database`);
  const data = await copyAll(cluster, target, files);
  onProgress("Copying what was written meanwhile");
  const { label, first, last, upTo } = await endBackup(client);
  const log = await copyAll(cluster, target, await walFiles(cluster, first, last));
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    postgres: rows[0]?.server_version ?? "",
    upTo,
    directories,
    files: [...data, ...log, await writeLabel(target, label)],
  };
}

type BackupEnd = {
  readonly label: string;
  readonly first: string;
  readonly last: string;
  readonly upTo: string;
};

async function endBackup(client: pg.Client): Promise<BackupEnd> {
  const { rows } = await client.query<{ lsn: string; last: string; labelfile: string }>(
    "select lsn::text, pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)",
  );
  const [row] = rows;
  const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(row?.labelfile ?? "")?.[1];
  if (!row || !first)
    throw new EmbeddedError("backup-incomplete", "The server gave no label for the backup.");
  return { label: row.labelfile, first, last: row.last, upTo: row.lsn };
}

async function copyAll(
  cluster: string,
  target: string,
  paths: readonly string[],
): Promise<BackupFile[]> {
  const copied: BackupFile[] = [];
  await inParallel(paths, async (path) => {
    if (path === "global/pg_control") await settled(join(cluster, path));
    const result = await copyFile(join(cluster, path), join(target, path));
    if (result) copied.push({ path, ...result });
  });
  return copied;
}

/** The control file is rewritten in place; two equal readings mean no write is under way. */
async function settled(path: string): Promise<void> {
  let before = await readFile(path);
  for (;;) {
    const now = await readFile(path);
    if (now.equals(before)) return;
    before = now;
  }
}

async function writeLabel(target: string, label: string): Promise<BackupFile> {
  await writeFile(join(target, "backup_label"), label, { flag: "wx", flush: true, mode: 0o600 });
  return { path: "backup_label", size: Buffer.byteLength(label), crc: crc32(label) };
}
