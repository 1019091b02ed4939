import type { SearchSource } from "#kernel/manifest";
import type { SearchChange } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { nextChanges, readHistory } from "./changes.ts";
import {
  FOLLOWER,
  type Following,
  mustRebuild,
  rebuildIndex,
  type RebuildOptions,
} from "./rebuild.ts";

const AT_ONCE = 500;

/**
 * Brings the index up to the database's present, and builds it first where there is none of this
 * database's. @returns how many changes were looked at
 */
export async function catchUp(following: Following, options?: RebuildOptions): Promise<number> {
  const history = await following.run(FOLLOWER, readHistory);
  if (await mustRebuild(following, history)) await rebuildIndex(following, options);
  return applyChanges(following);
}

/** Applies what has been committed since the index's position, which has to be there. @returns how many */
export async function applyChanges(following: Following): Promise<number> {
  let looked = 0;
  for (;;) {
    const changes = await following.run(FOLLOWER, (ctx) => readChanges(ctx, following));
    if (!changes) return looked;
    await following.port.apply(changes.list, changes.upTo);
    looked += changes.list.length;
  }
}

/** What has become of these ids: their documents as the source gives them now, and those that are gone. */
export async function changesOf(
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
