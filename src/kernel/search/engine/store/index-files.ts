import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";

const NAMED = /^(?:segment|removed|journal)-(\d+)(?:\.new)?$/;

/** The files of one index, told apart by numbers that are never used twice. */
export class IndexFiles {
  readonly directory: string;
  #next: number;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.directory = directory;
    const used = readdirSync(directory).map((name) => Number(NAMED.exec(name)?.[1] ?? 0));
    this.#next = Math.max(0, ...used) + 1;
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  newName(what: "segment" | "removed" | "journal"): string {
    return `${what}-${String(this.#next++).padStart(8, "0")}`;
  }

  /** Removes the files of the index that the manifest does not name, and none that are being written. */
  clean(manifest: Manifest, inUse: ReadonlySet<string>): void {
    const named = new Set([
      manifest.journal,
      ...manifest.segments.flatMap(({ file, dead }) => (dead === null ? [file] : [file, dead])),
    ]);
    for (const name of readdirSync(this.directory)) {
      if (NAMED.test(name) && !named.has(name) && !inUse.has(name))
        rmSync(this.path(name), { force: true });
    }
  }
}
