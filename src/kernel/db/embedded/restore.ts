import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accountFor } from "./account.ts";
import { type BackupManifest, readManifest } from "./backup-manifest.ts";
import { copyFile, inParallel } from "./copy.ts";
import { EmbeddedError } from "./errors.ts";
import { layoutOf } from "./layout.ts";
import { takeLock } from "./lock.ts";
import { giveTo } from "./ownership.ts";
import { preparePlace } from "./place.ts";

/**
 * Puts a backup in place as the database of a data directory that has none. Every file is checked
 * against the manifest before anything appears; the next start replays the write-ahead log.
 */
export async function restoreEmbedded(
  backupDir: string,
  dataDir: string,
  onProgress: (message: string) => void = () => undefined,
): Promise<void> {
  const manifest = await readManifest(backupDir);
  const place = preparePlace(resolve(dataDir), accountFor, onProgress);
  const layout = layoutOf(place.dataDir);
  const release = await takeLock(layout.lock, place.dataDir);
  const draft = `${layout.cluster}.restoring`;
  try {
    if (existsSync(layout.cluster)) throw occupied(layout.cluster);
    onProgress(`Restoring ${manifest.files.length} files of ${manifest.madeAt}`);
    await rm(draft, { recursive: true, force: true });
    await fill(manifest, join(backupDir, "cluster"), draft);
    giveTo(draft, place.account);
    await rename(draft, layout.cluster);
  } finally {
    await rm(draft, { recursive: true, force: true });
    release();
  }
}

function occupied(cluster: string): EmbeddedError {
  return new EmbeddedError(
    "target-not-empty",
    `There is a database in ${cluster} already. Move that directory away first; nothing was changed.`,
  );
}

async function fill(manifest: BackupManifest, source: string, target: string): Promise<void> {
  await mkdir(target, { mode: 0o700 });
  for (const path of manifest.directories)
    await mkdir(join(target, path), { recursive: true, mode: 0o700 });
  await inParallel(manifest.files, async ({ path, size, crc }) => {
    const copied = await copyFile(join(source, path), join(target, path));
    if (copied?.size === size && copied.crc === crc) return;
    const fault = copied ? "is damaged" : "is missing";
    throw new EmbeddedError("backup-incomplete", `The file ${path} of the backup ${fault}.`);
  });
}
