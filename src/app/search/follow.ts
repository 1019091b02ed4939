import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchSource } from "#kernel/manifest";
import type { SearchChange, SearchDocument, SearchPort } from "#kernel/search";
import type { Ctx, Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { nextChanges, readEpoch, settledTransaction } from "./changes.ts";

const FOLLOWER = asSystem("search index");
const AT_ONCE = 500;

export type Following = {
  readonly port: SearchPort;
  readonly run: Run;
  readonly sources: readonly SearchSource[];
  /** The folder of the index; the database's epoch is kept beside its files. */
  readonly folder: string;
};

/** Brings the index up to the database's present. @returns how many changes were looked at. */
export async function catchUp(following: Following): Promise<number> {
  if (await mustRebuild(following)) await rebuildIndex(following);
  let looked = 0;
  for (;;) {
    const changes = await following.run(FOLLOWER, (ctx) => readChanges(ctx, following));
    if (!changes) return looked;
    await following.port.apply(changes.list, changes.upTo);
    looked += changes.list.length;
  }
}

/** Builds the index anew from the truth while the old one serves. */
export async function rebuildIndex(
  { port, run, sources, folder }: Following,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const { epoch, settled } = await run(FOLLOWER, async (ctx) => ({
    ...(await readEpoch(ctx)),
    settled: await settledTransaction(ctx),
  }));
  await port.rebuild(allDocuments(run, sources, onProgress), settled);
  await writeFile(join(folder, "EPOCH"), epoch);
}

async function mustRebuild({ port, run, folder }: Following): Promise<boolean> {
  const position = port.position();
  if (position === null) return true;
  const { epoch, pruned } = await run(FOLLOWER, readEpoch);
  const followed = await readFile(join(folder, "EPOCH"), "utf8").catch(() => "");
  return epoch !== followed || position < pruned;
}

async function readChanges(
  ctx: Ctx,
  { port, sources }: Following,
): Promise<{ list: SearchChange[]; upTo: bigint } | null> {
  const pending = await nextChanges(ctx, port.position() ?? 0n, AT_ONCE);
  if (!pending) return null;
  const list: SearchChange[] = [];
  for (const source of sources)
    list.push(...(await changesOf(ctx, source, pending.byKind.get(source.schema.kind) ?? [])));
  return { list, upTo: pending.upTo };
}

async function changesOf(
  ctx: Ctx,
  source: SearchSource,
  ids: readonly string[],
): Promise<SearchChange[]> {
  if (ids.length === 0) return [];
  const documents = await source.load(ctx, ids);
  const found = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id));
  return [
    ...documents.map((put) => ({ put })),
    ...gone.map((id) => ({ remove: { kind: source.schema.kind, id } })),
  ];
}

async function* allDocuments(
  run: Run,
  sources: readonly SearchSource[],
  onProgress: (done: number) => void,
): AsyncGenerator<SearchDocument> {
  let done = 0;
  for (const source of sources) {
    for await (const documents of pagesOf(run, source)) {
      yield* documents;
      onProgress((done += documents.length));
    }
  }
}

async function* pagesOf(run: Run, source: SearchSource): AsyncGenerator<readonly SearchDocument[]> {
  let after: string | null = null;
  for (;;) {
    const last: string | null = after;
    const { ids, documents } = await run(FOLLOWER, async (ctx) => {
      const page = await source.ids(ctx, last, 1000);
      return { ids: page, documents: await source.load(ctx, page) };
    });
    if (ids.length === 0) return;
    yield documents;
    after = ids.at(-1) ?? null;
  }
}
