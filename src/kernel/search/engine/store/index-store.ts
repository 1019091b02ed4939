import type { SearchSchema } from "../../port.ts";
import { decodeBatch } from "./batch.ts";
import { IndexFiles } from "./index-files.ts";
import type { NewFile } from "./index-files.ts";
import { indexVersion } from "./index-version.ts";
import { Journal } from "./journal.ts";
import { loadIndex } from "./load-index.ts";
import { mergeToFile } from "./make-segment.ts";
import { writeManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { adopt, findMerge } from "./merge-plan.ts";
import type { MergePlan } from "./merge-plan.ts";
import { USUAL_LIMITS } from "./merge-policy.ts";
import type { Limits } from "./merge-policy.ts";
import { openStoredSegment } from "./open-segment.ts";
import { writeRemovals } from "./removals-file.ts";
import { applyChanges } from "./segment-set.ts";
import { isOfKind, liveCount } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

export type StoreOptions = {
  readonly directory: string;
  readonly schemas: readonly SearchSchema[];
  readonly report: (problem: string) => void;
  readonly limits?: Limits;
};

type OpenJournal = {
  readonly name: string;
  readonly log: Journal;
  /** Position before its first record. */
  readonly from: bigint | null;
};

/** The index as it is kept: segments in memory and on disk, and a journal of what is newer. One writer only. */
export class IndexStore {
  readonly #schemas: readonly SearchSchema[];
  readonly #files: IndexFiles;
  readonly #version: string;
  readonly #limits: Limits;
  readonly #report: (problem: string) => void;
  #segments: readonly StoredSegment[] = [];
  #position: bigint | null = null;
  #journal: OpenJournal | null = null;
  #nextId = 1;
  /** Batches that arrived during a rebuild; null when there is none. */
  #later: { readonly record: Uint8Array; readonly position: bigint }[] | null = null;
  #rebuilding: readonly NewFile[] = [];

  /** Reads the index in the directory; what cannot be read is reported, and the index is empty. */
  constructor({ directory, schemas, report, limits = USUAL_LIMITS }: StoreOptions) {
    this.#schemas = schemas;
    this.#limits = limits;
    this.#report = report;
    this.#files = new IndexFiles(directory);
    this.#version = indexVersion(schemas);
    try {
      this.#load();
    } catch (error) {
      this.#segments = [];
      this.#position = null;
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
    const { log } = this.#openJournal();
    log.append(record);
    const position = this.#take(record);
    this.#later?.push({ record, position });
    if (log.length > this.#limits.journalBytes) this.#tryCheckpoint();
  }

  /** Writes what only the journal has as segments, so that the next start need not read it again. */
  checkpoint(): void {
    for (const schema of this.#schemas) this.#writeMemory(schema);
    this.#beginJournal(this.#segments, this.#position, []);
  }

  /**
   * From now on batches are remembered, to be taken in again behind the rebuilt segments. Gives a
   * place for the segment of each kind.
   */
  beginRebuild(): ReadonlyMap<string, NewFile> {
    if (this.#later !== null) throw new Error("The search index is being rebuilt already");
    this.#later = [];
    const places = new Map(this.#schemas.map(({ kind }) => [kind, this.#files.newSegment()]));
    this.#rebuilding = [...places.values()];
    return places;
  }

  /**
   * Puts the rebuilt files in the place of all there is, then takes in again what arrived meanwhile
   * and is newer. All at once: before or after, never between.
   */
  finishRebuild(names: readonly string[], position: bigint): void {
    const later = (this.#later ?? [])
      .filter((batch) => batch.position > position)
      .map(({ record }) => record);
    const segments = names.map((file) =>
      openStoredSegment(this.#files, this.#schemas, { file, dead: null }),
    );
    this.#beginJournal(segments, position, later);
    this.#segments = segments;
    this.#position = position;
    for (const record of later) this.#take(record);
    this.cancelRebuild();
  }

  /** Forgets the rebuild, if there is one; what was written for it is removed in time. */
  cancelRebuild(): void {
    this.#later = null;
    for (const { name } of this.#rebuilding) this.#files.settle(name);
    this.#rebuilding = [];
  }

  /** Files that should become one; null when there are none. It is carried out by `mergeToFile`. */
  planMerge(): MergePlan | null {
    const found = findMerge(this.#segments, this.#schemas, this.#limits);
    return found === null ? null : { ...found, file: this.#files.newSegment() };
  }

  /** Puts a merged file in the place of its sources; nothing changes when they are gone. */
  adoptMerge(plan: MergePlan, isEmpty: boolean): void {
    const { name } = plan.file;
    const merged = isEmpty
      ? null
      : openStoredSegment(this.#files, this.#schemas, { file: name, dead: null });
    const segments = adopt(this.#segments, plan, merged);
    if (segments !== null && this.#journal !== null) {
      this.#publish(segments, this.#journal);
      this.#segments = segments;
    }
    this.#files.settle(name);
  }

  /** The merged file will not come. */
  abandonMerge({ file }: MergePlan): void {
    this.#files.settle(file.name);
  }

  close(): void {
    this.#journal?.log.close();
    this.#journal = null;
  }

  /** The batch that led here is safe in the journal whatever happens; the next one tries again. */
  #tryCheckpoint(): void {
    try {
      this.checkpoint();
    } catch (error) {
      this.#report(`The search index could not be written: ${String(error)}`);
    }
  }

  #load(): void {
    const loaded = loadIndex(this.#files, this.#schemas, this.#version);
    if (loaded === null) return;
    const { manifest, journal, position } = loaded;
    this.#segments = loaded.segments;
    this.#position = position;
    for (const record of journal.records) this.#take(record);
    const log = new Journal(this.#files.path(manifest.journal), journal.length);
    this.#journal = { name: manifest.journal, log, from: position };
    this.#files.clean(manifest);
  }

  #take(record: Uint8Array): bigint {
    const { changes, position } = decodeBatch(record);
    this.#segments = applyChanges(
      this.#segments,
      this.#schemas,
      changes,
      () => `memory-${this.#nextId++}`,
    );
    if (this.#position !== null) this.#position = position;
    return position;
  }

  #openJournal(): OpenJournal {
    return this.#journal ?? this.#beginJournal(this.#segments, this.#position, []);
  }

  #writeMemory(schema: SearchSchema): void {
    const inMemory = this.#segments.filter(
      (stored) => stored.file === null && isOfKind(schema.kind)(stored),
    );
    const others = this.#segments.filter((stored) => !inMemory.includes(stored));
    if (inMemory.every((stored) => liveCount(stored) === 0)) {
      this.#segments = others;
      return;
    }
    const file = this.#files.newSegment();
    mergeToFile(schema, inMemory, file);
    const stored = openStoredSegment(this.#files, this.#schemas, { file: file.name, dead: null });
    this.#segments = [...others, stored];
    this.#files.settle(file.name);
  }

  /** Begins a new journal behind segments that are all in files. */
  #beginJournal(
    segments: readonly StoredSegment[],
    from: bigint | null,
    records: readonly Uint8Array[],
  ): OpenJournal {
    const name = this.#files.newName("journal");
    const log = new Journal(this.#files.path(name), 0);
    for (const record of records) log.append(record);
    const journal = { name, log, from };
    this.#publish(segments, journal);
    this.#journal?.log.close();
    this.#journal = journal;
    return journal;
  }

  /**
   * Makes the files among the segments, and the journal, what the next start will read. Removals
   * may be newer than the journal's beginning: reading a change again does no harm.
   */
  #publish(segments: readonly StoredSegment[], { name, from }: OpenJournal): void {
    const entries = segments.flatMap((stored) =>
      stored.file === null ? [] : [{ file: stored.file, dead: this.#writeRemovals(stored) }],
    );
    const position = from === null ? null : String(from);
    const manifest: Manifest = {
      version: this.#version,
      position,
      journal: name,
      segments: entries,
    };
    writeManifest(this.#files.directory, manifest);
    this.#files.clean(manifest);
  }

  #writeRemovals(stored: StoredSegment): string | null {
    if (stored.dead === null) return null;
    const name = this.#files.newName("removed");
    writeRemovals(this.#files.path(name), stored.dead);
    return name;
  }
}
