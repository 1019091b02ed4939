import { readFile } from "node:fs/promises";
import { isAbsolute, join, normalize } from "node:path";
import type { Copied } from "./copy.ts";
import { EmbeddedError } from "./errors.ts";

/** One file of a backup, path relative to the cluster. */
export type BackupFile = Copied & { readonly path: string };

/** What a backup holds. It is written last, so that a backup without it is known to be broken. */
export type BackupManifest = {
  readonly format: 1;
  readonly madeAt: string;
  readonly postgres: string;
  /** Everything committed before this position of the write-ahead log is in the backup. */
  readonly upTo: string;
  readonly directories: readonly string[];
  readonly files: readonly BackupFile[];
};

/** The manifest's path in a backup. */
export function manifestPath(backupDir: string): string {
  return join(backupDir, "postgres.json");
}

/** Reads a manifest and refuses one that is broken or points outside the cluster. */
export async function readManifest(backupDir: string): Promise<BackupManifest> {
  try {
    const manifest: BackupManifest = JSON.parse(await readFile(manifestPath(backupDir), "utf8"));
    const paths = [...manifest.directories, ...manifest.files.map(({ path }) => path)];
    if (manifest.format !== 1 || !paths.every(staysInside)) throw new Error("unknown format");
    return manifest;
  } catch (cause) {
    throw new EmbeddedError(
      "backup-incomplete",
      `${backupDir} holds no complete backup of the database (postgres.json is missing or unreadable). ` +
        "Choose the directory of a backup that ended without an error.",
      { cause },
    );
  }
}

function staysInside(path: string): boolean {
  return !isAbsolute(path) && !normalize(path).startsWith("..");
}
