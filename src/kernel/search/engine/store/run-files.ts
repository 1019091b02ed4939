import { closeSync, openSync, rmSync } from "node:fs";
import type { SearchSchema } from "../../port.ts";
import { BuilderRows } from "../segment/builder-rows.ts";
import { MergedRows } from "../segment/merged-rows.ts";
import type { MergeSource } from "../segment/merge-source.ts";
import { SectionReader } from "../segment/section-reader.ts";
import type { SectionInfo, SectionSink } from "../segment/sections.ts";
import type { SegmentBuilder } from "../segment/segment-builder.ts";
import type { KeyRows, WordRows } from "../segment/segment-rows.ts";
import { writeSortKeys, writeValues, writeWords } from "../segment/write-segment.ts";
import type { NewFile } from "./index-files.ts";
import { writeSections } from "./make-segment.ts";
import { readFooter, readFully } from "./segment-file.ts";

/** Some files of sections that go away together. */
class SectionFiles {
  readonly paths: string[] = [];
  readonly #open: number[] = [];

  /** What a file has, and how each of its sections is read. */
  open(number: number): {
    readonly documents: number;
    readonly sections: readonly SectionInfo[];
    readonly load: (section: SectionInfo) => Uint8Array;
  } {
    const path = this.paths[number]!;
    const file = openSync(path, "r");
    this.#open.push(file);
    const load = ({ offset, length }: SectionInfo): Uint8Array => {
      const bytes = new Uint8Array(length);
      readFully(file, bytes, offset);
      return bytes;
    };
    return { ...readFooter(file, path), load };
  }

  remove(): void {
    for (const file of this.#open) closeSync(file);
    for (const path of this.paths) rmSync(path, { force: true });
    this.#open.length = 0;
    this.paths.length = 0;
  }
}

/** Groups of sections, in the order in which a segment is written. */
const GROUPS = ["values", "keys", "words"] as const;
type Group = (typeof GROUPS)[number];

/**
 * Parts of a large segment while it is being built, beside the file that they will become: each run in a
 * file for every group of sections. Postings are made from the words in the end only, and what has been
 * merged is removed before the next group is: so the disk holds the old index, the new one, and less than
 * half of it once more.
 */
export class RunFiles {
  readonly #schema: SearchSchema;
  readonly #file: NewFile;
  readonly #files: Readonly<Record<Group, SectionFiles>> = {
    values: new SectionFiles(),
    keys: new SectionFiles(),
    words: new SectionFiles(),
  };

  constructor(schema: SearchSchema, file: NewFile) {
    this.#schema = schema;
    this.#file = file;
  }

  get count(): number {
    return this.#files.words.paths.length;
  }

  add(builder: SegmentBuilder): void {
    const rows = new BuilderRows(builder);
    const schema = this.#schema;
    const name = `${this.#file.path}.run${this.count}`;
    const write = (group: Group, sections: (sink: SectionSink) => void): void => {
      const path = `${name}.${group}`;
      this.#files[group].paths.push(path);
      writeSections({ name, path }, { kind: schema.kind, documents: rows.documents }, sections);
    };
    write("values", (sink) => writeValues(sink, schema, rows));
    write("keys", (sink) => writeSortKeys(sink, schema, rows, []));
    write("words", (sink) => writeWords(sink, rows.documents, rows.words()));
  }

  /** All runs as one, to be written once. */
  rows(): MergedRows {
    const sources = this.#files.words.paths.map((_, number) => this.#source(number));
    return new RunRows(sources, (group) => this.#files[group].remove());
  }

  remove(): void {
    for (const group of GROUPS) this.#files[group].remove();
  }

  #source(number: number): MergeSource {
    const files = GROUPS.map((group) => this.#files[group].open(number));
    const loads = new Map(
      files.flatMap(({ sections, load }) => sections.map((section) => [section, load] as const)),
    );
    const sections = new SectionReader([...loads.keys()], (section) =>
      loads.get(section)!(section),
    );
    return { sections, documents: files[0]!.documents, dead: null };
  }
}

/** Rows whose files are removed as soon as the next group of sections is asked for. */
class RunRows extends MergedRows {
  readonly #isWritten: (group: Group) => void;

  constructor(sources: readonly MergeSource[], isWritten: (group: Group) => void) {
    super(sources);
    this.#isWritten = isWritten;
  }

  override keys(name: string): KeyRows {
    this.#isWritten("values");
    return super.keys(name);
  }

  override words(): WordRows {
    this.#isWritten("values");
    this.#isWritten("keys");
    return super.words();
  }
}
