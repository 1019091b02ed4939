import type { SearchSchema } from "../../port.ts";
import type { IndexFiles } from "./index-files.ts";
import { readJournal } from "./journal.ts";
import type { JournalContent } from "./journal.ts";
import { readManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { openStoredSegment } from "./open-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

export type LoadedIndex = {
  readonly manifest: Manifest;
  readonly segments: readonly StoredSegment[];
  readonly position: bigint | null;
  readonly journal: JournalContent;
};

/** Reads all that a manifest names; null when there is none. Throws when anything is damaged or of another version. */
export function loadIndex(
  files: IndexFiles,
  schemas: readonly SearchSchema[],
  version: string,
): LoadedIndex | null {
  const manifest = readManifest(files.directory);
  if (manifest === null) return null;
  if (manifest.version !== version) {
    throw new Error(
      `The search index was made with ${manifest.version}, this is ${version}: it has to be rebuilt`,
    );
  }
  return {
    manifest,
    segments: manifest.segments.map((entry) => openStoredSegment(files, schemas, entry)),
    position: manifest.position === null ? null : BigInt(manifest.position),
    journal: readJournal(files.path(manifest.journal)),
  };
}
