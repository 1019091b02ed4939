import type { FacetCount } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { type CollectionQuery, heldWithin } from "../../model/collection/collection-query.ts";
import { collectionSearch } from "./collection-search.ts";

/** Titles counted, and of them those that are easily lost. */
export type HeldCount = {
  readonly titles: number;
  /** Held by one library only. */
  readonly alone: number;
  /** Of which the whole network knows a single copy. */
  readonly single: number;
};

/** A part of the collection in numbers; all of them exact. */
export type HolderCounts = HeldCount & {
  /** How many titles are held by how many libraries, from one library on. */
  readonly spread: readonly { readonly holders: number; readonly titles: number }[];
  /** What each library that holds any of them has, most titles first. */
  readonly libraries: readonly (HeldCount & { readonly code: string })[];
};

const ALL = 10_000;
const byLibrary = { name: "library", limit: ALL };

/** Counts who holds what. Three queries to the index, none to the database. */
export async function countHolders(ctx: Ctx, query: CollectionQuery): Promise<HolderCounts> {
  const ask = (part: CollectionQuery, facets: readonly { name: string; limit: number }[]) =>
    ctx.search.query({ ...collectionSearch(part), facets });
  const [all, alone, single] = await Promise.all([
    ask(query, [byLibrary, { name: "holders", limit: ALL }]),
    ask(heldWithin(query, { to: 1 }), [byLibrary]),
    ask({ ...query, single: true }, [byLibrary]),
  ]);
  const aloneBy = countsBy(alone.facets["library"]);
  const singleBy = countsBy(single.facets["library"]);
  return {
    titles: all.total,
    alone: alone.total,
    single: single.total,
    spread: spreadOf(all.facets["holders"]),
    libraries: (all.facets["library"] ?? []).map(({ value: code, count }) => ({
      code,
      titles: count,
      alone: aloneBy.get(code) ?? 0,
      single: singleBy.get(code) ?? 0,
    })),
  };
}

function spreadOf(counts: readonly FacetCount[] = []): HolderCounts["spread"] {
  return counts
    .map(({ value, count }) => ({ holders: Number(value), titles: count }))
    .toSorted((a, b) => a.holders - b.holders);
}

function countsBy(counts: readonly FacetCount[] = []): ReadonlyMap<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]));
}
