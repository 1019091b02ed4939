import type { Ctx } from "#kernel/tenancy";
import type { CollectionQuery } from "../../model/collection/collection-query.ts";
import { type Overlap, overlapOf, type Shared } from "../../model/collection/overlap.ts";
import { collectionSearch } from "./collection-search.ts";

type Kept = { readonly position: bigint | null; readonly overlap: Promise<Overlap> };

// By deployment, of which the search is one to each; as long as nothing has changed in its index.
const kept = new WeakMap<Ctx["search"], Map<string, Kept>>();
const MOST_KEPT = 50;

/**
 * How much each two libraries have in common, exactly and as the index stands: one query a library.
 * What was asked before is kept until the index changes.
 */
export async function compareLibraries(ctx: Ctx, query: CollectionQuery): Promise<Overlap> {
  const answers = kept.get(ctx.search) ?? new Map<string, Kept>();
  kept.set(ctx.search, answers);
  const whole = { ...query, library: null, also: null };
  const key = JSON.stringify(whole);
  const position = ctx.search.position();
  const known = answers.get(key);
  if (known && known.position === position) return known.overlap;
  const overlap = compare(ctx, whole);
  answers.delete(key);
  answers.set(key, { position, overlap });
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST_KEPT) break;
    answers.delete(oldest);
  }
  // A failure is nobody's answer.
  overlap.catch(() => answers.get(key)?.overlap === overlap && answers.delete(key));
  return overlap;
}

async function compare(ctx: Ctx, query: CollectionQuery): Promise<Overlap> {
  const libraries = (await countLibraries(ctx, query)).map(({ value, count }) => ({
    code: value,
    titles: count,
  }));
  const shared = new Map<string, ReadonlyMap<string, number>>();
  // One after the other, so that readers who search meanwhile wait for one of them at most.
  for (const { code } of libraries) {
    const counts = await countLibraries(ctx, { ...query, library: code });
    shared.set(code, new Map(counts.map(({ value, count }) => [value, count])));
  }
  return overlapOf(libraries, shared satisfies Shared);
}

async function countLibraries(ctx: Ctx, query: CollectionQuery) {
  const facets = [{ name: "library", limit: 10_000 }];
  const found = await ctx.search.query({ ...collectionSearch(query), facets });
  return found.facets["library"] ?? [];
}
