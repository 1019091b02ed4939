import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a new or renamed entry of the directory last over a loss of power. */
export function syncDirectory(directory: string): void {
  // Windows cannot open directories, and keeps names without being asked.
  if (process.platform === "win32") return;
  const handle = openSync(directory, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Replaces a file so that at every moment either the old or the new content is there, whole. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, content, { flush: true });
  renameSync(temporary, path);
  syncDirectory(dirname(path));
}
