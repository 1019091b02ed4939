import { closeSync, openSync, rmSync } from "node:fs";
import type { SearchSchema } from "../../port.ts";
import { BuilderRows } from "../segment/builder-rows.ts";
import type { MergeSource } from "../segment/merge-source.ts";
import { SectionReader } from "../segment/section-reader.ts";
import type { SegmentBuilder } from "../segment/segment-builder.ts";
import type { NewFile } from "./index-files.ts";
import { writeToFile } from "./make-segment.ts";
import { readFooter, readFully } from "./segment-file.ts";

/**
 * Parts of a large segment while it is being built, each written as a segment beside the file that
 * they will become, and read back section by section.
 */
export class RunFiles {
  readonly #schema: SearchSchema;
  readonly #file: NewFile;
  readonly #paths: string[] = [];
  readonly #open: number[] = [];

  constructor(schema: SearchSchema, file: NewFile) {
    this.#schema = schema;
    this.#file = file;
  }

  get count(): number {
    return this.#paths.length;
  }

  add(builder: SegmentBuilder): void {
    const path = `${this.#file.path}.run${this.#paths.length}`;
    this.#paths.push(path);
    writeToFile(this.#schema, new BuilderRows(builder), { name: path, path }, []);
  }

  /** The runs to be merged, oldest first. */
  sources(): MergeSource[] {
    return this.#paths.map((path) => {
      const file = openSync(path, "r");
      this.#open.push(file);
      const { documents, sections } = readFooter(file, path);
      const reader = new SectionReader(sections, ({ offset, length }) => {
        const bytes = new Uint8Array(length);
        readFully(file, bytes, offset);
        return bytes;
      });
      return { sections: reader, documents, dead: null };
    });
  }

  remove(): void {
    for (const file of this.#open) closeSync(file);
    for (const path of this.#paths) rmSync(path, { force: true });
    this.#open.length = 0;
    this.#paths.length = 0;
  }
}
