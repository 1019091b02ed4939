import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { systemCode } from "./errors.ts";

/** Relative paths inside a cluster, with forward slashes. */
export type ClusterFiles = {
  readonly directories: readonly string[];
  readonly files: readonly string[];
};

/**
 * Directories whose content a base backup leaves out (PostgreSQL manual, "Making a Base Backup
 * Using the Low Level API"): the server fills them anew. The write-ahead log is copied apart.
 */
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const leftOut = new Set([
  "postmaster.pid",
  "postmaster.opts",
  "pg_internal.init",
  "backup_manifest",
]);

/** What of a cluster belongs into a base backup. */
export async function clusterFiles(cluster: string): Promise<ClusterFiles> {
  const directories: string[] = [];
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(join(cluster, folder))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (leftOut.has(entry.name) || entry.name.startsWith("pgsql_tmp")) continue;
      if (entry.isFile()) files.push(path);
      if (!entry.isDirectory()) continue;
      directories.push(path);
      if (!emptied.has(path)) await walk(path);
    }
  };
  await walk("");
  // These two have subdirectories that the server expects to find.
  directories.push("pg_wal/archive_status", "pg_wal/summaries");
  return { directories, files };
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The write-ahead log files from one segment to another, and the histories of timelines. */
export async function walFiles(cluster: string, first: string, last: string): Promise<string[]> {
  const names = await readdir(join(cluster, "pg_wal"));
  return names
    .filter(
      (name) =>
        (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last) ||
        /^[0-9A-F]{8}\.history$/.test(name),
    )
    .map((name) => `pg_wal/${name}`);
}
