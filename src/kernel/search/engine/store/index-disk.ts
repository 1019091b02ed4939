import type { SearchSchema } from "../../port.ts";
import type { IndexFiles } from "./index-files.ts";
import { indexVersion } from "./index-version.ts";
import { Journal } from "./journal.ts";
import { loadIndex } from "./load-index.ts";
import type { LoadedIndex } from "./load-index.ts";
import { writeManifest } from "./manifest.ts";
import { writeRemovals } from "./removals-file.ts";
import type { StoredSegment } from "./stored-segment.ts";

type OpenJournal = {
  readonly name: string;
  readonly log: Journal;
  /** Position before its first record. */
  readonly from: bigint | null;
};

/** What the next start will read: a manifest that names segment files, and a journal of what is newer. */
export class IndexDisk {
  readonly #files: IndexFiles;
  readonly #schemas: readonly SearchSchema[];
  readonly #version: string;
  #journal: OpenJournal | null = null;

  constructor(files: IndexFiles, schemas: readonly SearchSchema[]) {
    this.#files = files;
    this.#schemas = schemas;
    this.#version = indexVersion(schemas);
  }

  /** Bytes of the journal. */
  get journalLength(): number {
    return this.#journal?.log.length ?? 0;
  }

  /** Whether there is a journal to append to. */
  get isOpen(): boolean {
    return this.#journal !== null;
  }

  /** Reads what there is; null when there is nothing. Throws when it cannot be trusted. */
  load(): LoadedIndex | null {
    const loaded = loadIndex(this.#files, this.#schemas, this.#version);
    if (loaded === null) return null;
    const { manifest, journal, position } = loaded;
    this.#files.clean(manifest);
    const log = new Journal(this.#files.path(manifest.journal), journal.length);
    this.#journal = { name: manifest.journal, log, from: position };
    return loaded;
  }

  append(record: Uint8Array): void {
    if (this.#journal === null) throw new Error("The search index has no journal");
    this.#journal.log.append(record);
  }

  /**
   * Makes these segments, all of them files, with a new journal of these records the index. All at
   * once: a start reads either what was before or this.
   */
  begin(
    segments: readonly StoredSegment[],
    from: bigint | null,
    records: readonly Uint8Array[],
  ): void {
    const name = this.#files.newName("journal");
    const journal = { name, log: new Journal(this.#files.path(name), 0), from };
    for (const record of records) journal.log.append(record);
    this.#publish(segments, journal);
    this.#journal?.log.close();
    this.#journal = journal;
  }

  /**
   * Makes the files among these segments the index before the same journal. Their removals may be
   * newer than its beginning: reading a change again does no harm.
   */
  replace(segments: readonly StoredSegment[]): void {
    if (this.#journal !== null) this.#publish(segments, this.#journal);
  }

  close(): void {
    this.#journal?.log.close();
    this.#journal = null;
  }

  #publish(segments: readonly StoredSegment[], { name, from }: OpenJournal): void {
    const entries = segments.flatMap((stored) =>
      stored.file === null ? [] : [{ file: stored.file, dead: this.#writeRemovals(stored) }],
    );
    const position = from === null ? null : String(from);
    const manifest = { version: this.#version, position, journal: name, segments: entries };
    writeManifest(this.#files.directory, manifest);
    this.#files.clean(manifest);
  }

  #writeRemovals({ dead }: StoredSegment): string | null {
    if (dead === null) return null;
    const name = this.#files.newName("removed");
    writeRemovals(this.#files.path(name), dead);
    return name;
  }
}
