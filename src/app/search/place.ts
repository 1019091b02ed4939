import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedError, takeLock } from "#kernel/db";

/** The folder of this process's own index, and how to let go of it. */
export type IndexPlace = {
  readonly folder: string;
  /** Whether no other process of this data folder keeps an index. */
  readonly first: boolean;
  readonly release: () => void;
};

const MOST = 64;

/**
 * Takes a folder for the index of this process: `search`, or `search-2` and so on while others are
 * held. An index has one writer, and each process that serves keeps its own copy.
 */
export async function takeIndexPlace(dataDir: string): Promise<IndexPlace> {
  for (let number = 1; number <= MOST; number += 1) {
    const folder = join(dataDir, number === 1 ? "search" : `search-${number}`);
    await mkdir(folder, { recursive: true });
    const release = await takeLock(join(folder, "lock"), folder).catch(unlessHeld);
    if (release) return { folder, first: number === 1, release };
  }
  throw new Error(`${MOST} processes keep an index in ${dataDir} already`);
}

function unlessHeld(fault: unknown): null {
  if (fault instanceof EmbeddedError && fault.code === "already-running") return null;
  throw fault;
}
