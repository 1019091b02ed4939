import type { SearchSchema } from "../../port.ts";
import { decodeBatch } from "./batch.ts";
import { IndexFiles } from "./index-files.ts";
import type { NewFile } from "./index-files.ts";
import { IndexDisk } from "./index-disk.ts";
import { mergeToFile } from "./make-segment.ts";
import { adopt, findMerge } from "./merge-plan.ts";
import type { MergePlan } from "./merge-plan.ts";
import { USUAL_LIMITS } from "./merge-policy.ts";
import type { Limits } from "./merge-policy.ts";
import { openStoredSegment } from "./open-segment.ts";
import { applyChanges } from "./segment-set.ts";
import { isOfKind, liveCount } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

export type StoreOptions = {
  readonly directory: string;
  readonly schemas: readonly SearchSchema[];
  readonly report: (problem: string) => void;
  readonly limits?: Limits;
};

/** Batches that arrive during a rebuild, with what was there when it began. */
type Rebuild = {
  readonly files: readonly NewFile[];
  readonly from: bigint | null;
  readonly later: { readonly record: Uint8Array; readonly position: bigint }[];
};

/** The index as it is kept: segments in memory and on disk, and a journal of what is newer. One writer only. */
export class IndexStore {
  readonly #schemas: readonly SearchSchema[];
  readonly #files: IndexFiles;
  readonly #disk: IndexDisk;
  readonly #limits: Limits;
  readonly #report: (problem: string) => void;
  #segments: readonly StoredSegment[] = [];
  #position: bigint | null = null;
  #rebuild: Rebuild | null = null;
  #nextId = 1;

  /** Reads the index in the directory; what cannot be read is reported, and the index is empty. */
  constructor({ directory, schemas, report, limits = USUAL_LIMITS }: StoreOptions) {
    this.#schemas = schemas;
    this.#limits = limits;
    this.#report = report;
    this.#files = new IndexFiles(directory);
    this.#disk = new IndexDisk(this.#files, schemas);
    try {
      this.#load();
    } catch (error) {
      this.#disk.close();
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
    if (!this.#disk.isOpen) this.#disk.begin(this.#segments, this.#position, []);
    this.#disk.append(record);
    const position = this.#take(record);
    this.#rebuild?.later.push({ record, position });
    if (this.#disk.journalLength > this.#limits.journalBytes) this.#tryCheckpoint();
  }

  /** Writes what only the journal has as segments, so that the next start need not read it again. */
  checkpoint(): void {
    for (const schema of this.#schemas) this.#writeMemory(schema);
    this.#disk.begin(this.#segments, this.#position, []);
  }

  /**
   * From now on batches are remembered, to be taken in again behind the rebuilt segments. Gives a
   * place for the segment of each kind.
   */
  beginRebuild(): ReadonlyMap<string, NewFile> {
    if (this.#rebuild !== null) throw new Error("The search index is being rebuilt already");
    const places = new Map(this.#schemas.map(({ kind }) => [kind, this.#files.newSegment()]));
    this.#rebuild = { files: [...places.values()], from: this.#position, later: [] };
    return places;
  }

  /**
   * Puts the rebuilt files in the place of all there is, then takes in again what arrived meanwhile
   * and is newer. All at once: before or after, never between. When the position is before the one
   * at which the rebuild began, the outbox has gone back, and the caller has to follow it from there.
   */
  finishRebuild(names: readonly string[], position: bigint): void {
    const { from = null, later = [] } = this.#rebuild ?? {};
    const isBack = from !== null && position < from;
    const newer = isBack ? [] : later.filter((batch) => batch.position > position);
    const records = newer.map(({ record }) => record);
    const segments = names.map((name) => this.#openFile(name));
    this.#disk.begin(segments, position, records);
    this.#segments = segments;
    this.#position = position;
    for (const record of records) this.#take(record);
    this.cancelRebuild();
  }

  /** Forgets the rebuild, if there is one; what was written for it is removed in time. */
  cancelRebuild(): void {
    for (const { name } of this.#rebuild?.files ?? []) this.#files.settle(name);
    this.#rebuild = null;
  }

  /** Files that should become one; null when there are none. It is carried out by `mergeToFile`. */
  planMerge(): MergePlan | null {
    const found = findMerge(this.#segments, this.#schemas, this.#limits);
    return found === null ? null : { ...found, file: this.#files.newSegment() };
  }

  /** Puts a merged file in the place of its sources; nothing changes when they are gone. */
  adoptMerge(plan: MergePlan, isEmpty: boolean): void {
    const merged = isEmpty ? null : this.#openFile(plan.file.name);
    const segments = adopt(this.#segments, plan, merged);
    if (segments !== null && this.#disk.isOpen) {
      this.#disk.replace(segments);
      this.#segments = segments;
    }
    this.#files.settle(plan.file.name);
  }

  /** The merged file will not come. */
  abandonMerge({ file }: MergePlan): void {
    this.#files.settle(file.name);
  }

  close(): void {
    this.#disk.close();
  }

  #load(): void {
    const loaded = this.#disk.load();
    if (loaded === null) return;
    this.#segments = loaded.segments;
    this.#position = loaded.position;
    for (const record of loaded.journal.records) this.#take(record);
  }

  #openFile(file: string): StoredSegment {
    return openStoredSegment(this.#files, this.#schemas, { file, dead: null });
  }

  /** The batch that led here is safe in the journal whatever happens; the next one tries again. */
  #tryCheckpoint(): void {
    try {
      this.checkpoint();
    } catch (error) {
      this.#report(`The search index could not be written: ${String(error)}`);
    }
  }

  #take(record: Uint8Array): bigint {
    const { changes, position, isWhole } = decodeBatch(record);
    const nextId = (): string => `memory-${this.#nextId++}`;
    this.#segments = applyChanges(this.#segments, this.#schemas, changes, nextId);
    if (this.#position !== null && isWhole) this.#position = position;
    return position;
  }

  #writeMemory(schema: SearchSchema): void {
    const isInMemory = (stored: StoredSegment): boolean =>
      stored.file === null && isOfKind(schema.kind)(stored);
    const inMemory = this.#segments.filter(isInMemory);
    const others = this.#segments.filter((stored) => !isInMemory(stored));
    if (inMemory.every((stored) => liveCount(stored) === 0)) {
      this.#segments = others;
      return;
    }
    const file = this.#files.newSegment();
    mergeToFile(schema, inMemory, file);
    this.#segments = [...others, this.#openFile(file.name)];
    this.#files.settle(file.name);
  }
}
