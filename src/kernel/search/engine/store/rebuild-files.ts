import type { SearchDocument, SearchSchema } from "../../port.ts";
import { SegmentBuilder } from "../segment/segment-builder.ts";
import { writeToFile } from "./make-segment.ts";

export type NewFile = () => { readonly name: string; readonly path: string };

/** Collects all documents of a new generation and writes them, one file for each kind. */
export class RebuildFiles {
  readonly #builders: ReadonlyMap<string, SegmentBuilder>;

  constructor(schemas: readonly SearchSchema[]) {
    this.#builders = new Map(
      schemas.map((schema) => [schema.kind, new SegmentBuilder(schema, "many")]),
    );
  }

  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#builders.get(document.kind)?.add(document);
  }

  /** Writes the files and gives their names. */
  write(newFile: NewFile): string[] {
    const filled = [...this.#builders.values()].filter((builder) => builder.documents > 0);
    return filled.map((builder) => {
      const { name, path } = newFile();
      writeToFile(builder, name, path);
      return name;
    });
  }
}
