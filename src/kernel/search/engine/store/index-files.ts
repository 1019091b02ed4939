import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";

/** Names of the index's files; what belongs to a file that is being made has an ending more. */
const NAMED = /^((?:segment|removed|journal)-(\d+))(?:\.\w+)?$/;

/** The place of a segment that is being written. */
export type NewFile = { readonly name: string; readonly path: string };

/** The files of one index, told apart by numbers that are never used twice. */
export class IndexFiles {
  readonly directory: string;
  /** Segments being written, which no manifest names yet. */
  readonly #unfinished = new Set<string>();
  #next: number;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.directory = directory;
    const used = readdirSync(directory).map((name) => Number(NAMED.exec(name)?.[2] ?? 0));
    this.#next = Math.max(0, ...used) + 1;
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  newName(what: "segment" | "removed" | "journal"): string {
    return `${what}-${String(this.#next++).padStart(8, "0")}`;
  }

  /** A place for a segment; nobody removes it until `settle` is called for it. */
  newSegment(): NewFile {
    const name = this.newName("segment");
    this.#unfinished.add(name);
    return { name, path: this.path(name) };
  }

  /** The segment is part of the index now, or will never be. */
  settle(name: string): void {
    this.#unfinished.delete(name);
  }

  /** Removes the files of the index that the manifest does not name. */
  clean(manifest: Manifest): void {
    const named = new Set([
      manifest.journal,
      ...manifest.segments.flatMap(({ file, dead }) => (dead === null ? [file] : [file, dead])),
      ...this.#unfinished,
    ]);
    for (const name of readdirSync(this.directory)) {
      const stem = NAMED.exec(name)?.[1];
      if (stem !== undefined && !named.has(stem)) rmSync(this.path(name), { force: true });
    }
  }
}
