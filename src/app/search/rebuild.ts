import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument, SearchPort } from "#kernel/search";
import type { Ctx, Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { type History, readHistory, settledTransaction } from "./changes.ts";

/** As whom the index reads the database. */
export const FOLLOWER = asSystem("search index");
const A_PAGE = 1000;

export type Following = {
  readonly port: SearchPort;
  readonly run: Run;
  readonly sources: readonly SearchSource[];
  /** The folder of the index; the database's epoch is kept beside its files. */
  readonly folder: string;
};

/** What a rebuild tells on its way, and what ends it early. */
export type RebuildOptions = {
  /** Told how many documents have been read so far. */
  readonly onProgress?: (read: number) => void;
  readonly stopping?: AbortSignal;
};

/** A rebuild under way. */
export type Rebuild = {
  /** The history of the database that the new index is of. */
  readonly epoch: string;
  /**
   * Whether changes may be applied to the index that serves until then: what arrives is taken in
   * again. Not so where there is none, or one that is ahead of this database and so
   * is another's.
   */
  readonly mayFollow: boolean;
  /** Rejects where it failed or was stopped; the old index then goes on serving. */
  readonly done: Promise<void>;
};

/** Whether there is no index, or none of this database's present history. */
export async function mustRebuild(
  { port, folder }: Following,
  { epoch, pruned }: History,
): Promise<boolean> {
  const position = port.position();
  return position === null || epoch !== (await followedEpoch(folder)) || position < pruned;
}

/** The history of which the index in a folder is; empty for none. */
export async function followedEpoch(folder: string): Promise<string> {
  return readFile(join(folder, "EPOCH"), "utf8").catch(() => "");
}

/** Begins to build the index anew from the truth while the old one serves, and is followed. */
export async function beginRebuild(
  { port, run, sources, folder }: Following,
  options: RebuildOptions = {},
): Promise<Rebuild> {
  const { epoch, settled } = await run(FOLLOWER, historyNow);
  const position = port.position();
  const mayFollow = position !== null && position <= settled;
  // Called before anybody can apply a change: what is applied from here on is taken in again.
  const built = port.rebuild(allDocuments(run, sources, options), settled);
  return { epoch, mayFollow, done: built.then(() => writeFile(join(folder, "EPOCH"), epoch)) };
}

/** Builds the index anew, and returns when the new one serves. */
export async function rebuildIndex(following: Following, options?: RebuildOptions): Promise<void> {
  await (
    await beginRebuild(following, options)
  ).done;
}

async function historyNow(ctx: Ctx): Promise<{ epoch: string; settled: bigint }> {
  const { epoch } = await readHistory(ctx);
  return { epoch, settled: await settledTransaction(ctx) };
}

async function* allDocuments(
  run: Run,
  sources: readonly SearchSource[],
  { onProgress = () => undefined, stopping }: RebuildOptions,
): AsyncGenerator<SearchDocument> {
  let read = 0;
  for (const source of sources) {
    for await (const documents of pagesOf(run, source)) {
      stopping?.throwIfAborted();
      yield* documents;
      onProgress((read += documents.length));
    }
  }
}

async function* pagesOf(run: Run, source: SearchSource): AsyncGenerator<readonly SearchDocument[]> {
  let after: string | null = null;
  for (;;) {
    const last: string | null = after;
    const { ids, documents } = await run(FOLLOWER, async (ctx) => {
      const page = await source.ids(ctx, last, A_PAGE);
      return { ids: page, documents: await source.load(ctx, page) };
    });
    if (ids.length === 0) return;
    yield documents;
    after = ids.at(-1) ?? null;
  }
}
