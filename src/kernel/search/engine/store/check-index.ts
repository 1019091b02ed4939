import { join } from "node:path";
import type { SearchSchema } from "../../port.ts";
import { indexVersion } from "./index-version.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { readJournal } from "./journal.ts";
import { readRemovals } from "./removals-file.ts";
import { readSegmentFile } from "./segment-file.ts";

/** A writer at work replaces files while they are read; it does not do so all the time. */
const MOST_TRIES = 5;

/**
 * Whether the files of an index are what was written, by their checksums; also beside the process that
 * writes it. @returns what is wrong; null where nothing is, or there is no index for these schemas and rules:
 * one of an earlier version is built anew without being read
 */
export function checkIndex(directory: string, schemas: readonly SearchSchema[]): string | null {
  const version = indexVersion(schemas);
  for (let tries = 1; ; tries += 1) {
    const before = attempt(() => readManifest(directory));
    if (before.fault !== null) return before.fault;
    if (before.value === null || before.value.version !== version) return null;
    const manifest = before.value;
    const { fault } = attempt(() => readAll(directory, manifest));
    if (fault === null || tries === MOST_TRIES) return fault;
    const after = attempt(() => readManifest(directory));
    if (JSON.stringify(after.value) === JSON.stringify(manifest)) return fault;
  }
}

/** Each reader throws where a checksum does not hold, but for that of the journal, whose end may be torn. */
function readAll(directory: string, { segments, journal }: Manifest): void {
  for (const { file, dead } of segments) {
    readSegmentFile(join(directory, file));
    if (dead !== null) readRemovals(join(directory, dead));
  }
  const path = join(directory, journal);
  if (readJournal(path).isDamaged) throw new Error(`${path} is damaged before its end`);
}

type Attempt<T> =
  | { readonly value: T; readonly fault: null }
  | { readonly value: null; readonly fault: string };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work(), fault: null };
  } catch (fault) {
    return { value: null, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
