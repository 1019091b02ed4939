import type { SearchDocument, SearchSchema } from "../../port.ts";
import { BuilderRows } from "../segment/builder-rows.ts";
import { SegmentBuilder } from "../segment/segment-builder.ts";
import type { NewFile } from "./index-files.ts";
import { writeToFile } from "./make-segment.ts";
import { RunFiles } from "./run-files.ts";

/** When what was collected is written out as a run: what bounds the memory of a rebuild. */
export type RunLimits = { readonly documents: number; readonly words: number };

const USUAL_RUNS: RunLimits = { documents: 20_000, words: 1_000_000 };

/** All documents of one kind on their way into one file. */
class KindFile {
  readonly #schema: SearchSchema;
  readonly #file: NewFile;
  readonly #limits: RunLimits;
  readonly #runs: RunFiles;
  #builder: SegmentBuilder;

  constructor(schema: SearchSchema, file: NewFile, limits: RunLimits) {
    this.#schema = schema;
    this.#file = file;
    this.#limits = limits;
    this.#runs = new RunFiles(schema, file);
    this.#builder = new SegmentBuilder(schema);
  }

  add(document: SearchDocument): void {
    this.#builder.add(document);
    const { documents, words } = this.#limits;
    if (this.#builder.documents >= documents || this.#builder.words.length >= words) this.#endRun();
  }

  /** Writes the file; gives its name, or none when there are no documents. */
  write(): string[] {
    if (this.#runs.count === 0) {
      if (this.#builder.documents === 0) return [];
      writeToFile(this.#schema, new BuilderRows(this.#builder), this.#file);
      return [this.#file.name];
    }
    if (this.#builder.documents > 0) this.#endRun();
    writeToFile(this.#schema, this.#runs.rows(), this.#file);
    return [this.#file.name];
  }

  dispose(): void {
    this.#runs.remove();
  }

  #endRun(): void {
    this.#runs.add(this.#builder);
    this.#builder = new SegmentBuilder(this.#schema);
  }
}

/** Collects all documents of a new generation and writes them, one file for each kind. */
export class RebuildFiles {
  readonly #kinds: ReadonlyMap<string, KindFile>;

  constructor(
    schemas: readonly SearchSchema[],
    places: ReadonlyMap<string, NewFile>,
    limits: RunLimits = USUAL_RUNS,
  ) {
    const entries = schemas.flatMap((schema) => {
      const file = places.get(schema.kind);
      return file === undefined ? [] : [[schema.kind, new KindFile(schema, file, limits)] as const];
    });
    this.#kinds = new Map(entries);
  }

  /** Of several documents with one id the last stays. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#kinds.get(document.kind)?.add(document);
  }

  /** Writes the files; gives the names of those that have documents. */
  write(): string[] {
    return [...this.#kinds.values()].flatMap((kind) => kind.write());
  }

  /** Removes what was only needed on the way. */
  dispose(): void {
    for (const kind of this.#kinds.values()) kind.dispose();
  }
}
