import type { SearchDocument, SearchSchema } from "../../port.ts";
import { SegmentBuilder } from "../segment/segment-builder.ts";
import type { NewFile } from "./index-files.ts";
import { writeToFile } from "./make-segment.ts";

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

  /** Writes a file for each kind that has documents; gives the names of those used. */
  write(places: ReadonlyMap<string, NewFile>): string[] {
    const used: string[] = [];
    for (const [kind, builder] of this.#builders) {
      const place = places.get(kind);
      if (place === undefined || builder.documents === 0) continue;
      writeToFile(builder, place.name, place.path);
      used.push(place.name);
    }
    return used;
  }
}
