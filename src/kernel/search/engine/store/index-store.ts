import type { SearchSchema } from "../../port.ts";
import { decodeBatch } from "./batch.ts";
import { IndexFiles } from "./index-files.ts";
import { indexVersion } from "./index-version.ts";
import { Journal } from "./journal.ts";
import { loadIndex } from "./load-index.ts";
import { mergeToFile } from "./make-segment.ts";
import { writeManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { shouldMergeFiles } from "./merge-policy.ts";
import { openStoredSegment } from "./open-segment.ts";
import { writeRemovals } from "./removals-file.ts";
import { applyChanges } from "./segment-set.ts";
import { isOfKind, liveCount } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

/** A journal longer than this is made into a segment: what a start has to read again. */
const CHECKPOINT_BYTES = 8 * 1024 * 1024;

/** The index as it is kept: segments in memory and on disk, and a journal of what is newer. One writer only. */
export class IndexStore {
  readonly #schemas: readonly SearchSchema[];
  readonly #files: IndexFiles;
  readonly #version: string;
  #segments: readonly StoredSegment[] = [];
  #position: bigint | null = null;
  #journal: { readonly name: string; readonly log: Journal } | null = null;
  #nextId = 1;

  /** Reads the index in the directory; what cannot be read is reported, and the index is empty. */
  constructor(
    directory: string,
    schemas: readonly SearchSchema[],
    report: (problem: string) => void,
  ) {
    this.#schemas = schemas;
    this.#files = new IndexFiles(directory);
    this.#version = indexVersion(schemas);
    try {
      this.#load();
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }

  get segments(): readonly StoredSegment[] {
    return this.#segments;
  }

  /** Outbox position reached; null until a rebuild was finished. */
  get position(): bigint | null {
    return this.#position;
  }

  /** Takes a batch of changes in; when it returns they are on the disk and in `segments`. */
  apply(record: Uint8Array): void {
    this.#openJournal().append(record);
    this.#take(record);
    if (this.#openJournal().length > CHECKPOINT_BYTES) this.checkpoint();
  }

  /** Writes what only the journal has as segments, and merges files where that pays. */
  checkpoint(): void {
    for (const schema of this.#schemas) {
      this.#mergeKind(schema, (stored) => stored.file === null);
      const files = this.#segments.filter(isOfKind(schema.kind));
      if (shouldMergeFiles(files)) this.#mergeKind(schema, () => true);
    }
    this.#publish(this.#segments, this.#position, []);
  }

  /** A name and path for a segment that is to be written and then given to `replaceAll`. */
  newSegmentFile(): { readonly name: string; readonly path: string } {
    const name = this.#files.newName("segment");
    return { name, path: this.#files.path(name) };
  }

  /** Puts other segments in the place of all there are, then takes the later changes in. */
  replaceAll(names: readonly string[], position: bigint, later: readonly Uint8Array[]): void {
    const segments = names.map((name) =>
      openStoredSegment(this.#files, this.#schemas, { file: name, dead: null }),
    );
    this.#publish(segments, position, later);
    this.#segments = segments;
    this.#position = position;
    for (const record of later) this.#take(record);
  }

  close(): void {
    this.#journal?.log.close();
    this.#journal = null;
  }

  #load(): void {
    const loaded = loadIndex(this.#files, this.#schemas, this.#version);
    if (loaded === null) return;
    this.#segments = loaded.segments;
    this.#position = loaded.position;
    for (const record of loaded.journal.records) this.#take(record);
    const log = new Journal(this.#files.path(loaded.manifest.journal), loaded.journal.length);
    this.#journal = { name: loaded.manifest.journal, log };
    this.#files.clean(loaded.manifest, new Set());
  }

  #take(record: Uint8Array): void {
    const { changes, position } = decodeBatch(record);
    this.#segments = applyChanges(
      this.#segments,
      this.#schemas,
      changes,
      () => `memory-${this.#nextId++}`,
    );
    if (this.#position !== null) this.#position = position;
  }

  #openJournal(): Journal {
    if (this.#journal === null) this.#publish(this.#segments, this.#position, []);
    const { log } = this.#journal ?? {};
    if (log === undefined) throw new Error("The search index has no journal");
    return log;
  }

  #mergeKind(schema: SearchSchema, which: (stored: StoredSegment) => boolean): void {
    const merging = this.#segments.filter(
      (stored) => isOfKind(schema.kind)(stored) && which(stored),
    );
    const others = this.#segments.filter((stored) => !merging.includes(stored));
    if (merging.length === 0) return;
    if (merging.every((stored) => liveCount(stored) === 0)) {
      this.#segments = others;
      return;
    }
    const { name, path } = this.newSegmentFile();
    mergeToFile(schema, merging, name, path);
    this.#segments = [
      ...others,
      openStoredSegment(this.#files, this.#schemas, { file: name, dead: null }),
    ];
  }

  /** Makes the segments, all of them files, what the next start will read; begins a new journal. */
  #publish(
    segments: readonly StoredSegment[],
    position: bigint | null,
    records: readonly Uint8Array[],
  ): void {
    const journal = this.#files.newName("journal");
    const log = new Journal(this.#files.path(journal), 0);
    for (const record of records) log.append(record);
    const manifest: Manifest = {
      version: this.#version,
      position: position === null ? null : String(position),
      journal,
      segments: segments.map((stored) => ({
        file: stored.file ?? "",
        dead: this.#writeRemovals(stored),
      })),
    };
    writeManifest(this.#files.directory, manifest);
    this.#journal?.log.close();
    this.#journal = { name: journal, log };
    this.#files.clean(manifest, new Set());
  }

  #writeRemovals(stored: StoredSegment): string | null {
    if (stored.dead === null) return null;
    const name = this.#files.newName("removed");
    writeRemovals(this.#files.path(name), stored.dead);
    return name;
  }
}
