import type { FacetCount } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import {
  type CollectionFacet,
  collectionFacets,
  type CollectionQuery,
  heldWithin,
} from "../../model/collection/collection-query.ts";
import { collectionSearch } from "./collection-search.ts";
import type { HeldCount } from "./count-holders.ts";

/** Titles of one form, language, decade, class or subject. */
export type KindCount = HeldCount & { readonly value: string };

/** By facet its values, most titles first; a facet counts as if nothing of it were chosen. */
export type KindCounts = Readonly<Record<CollectionFacet, readonly KindCount[]>>;

/** Subjects are without number: the most frequent stand for them. The other facets are shown whole. */
const SUBJECTS = 30;
/** Values that one query brings; what lies beyond is asked for by name. */
const BROUGHT = 2000;

/** Counts what kinds of titles there are, and which of them few hold. All numbers are exact. */
export async function countKinds(ctx: Ctx, query: CollectionQuery): Promise<KindCounts> {
  const [all, alone, single] = await Promise.all([
    facetsOf(ctx, query),
    facetsOf(ctx, heldWithin(query, { to: 1 })),
    facetsOf(ctx, { ...query, single: true }),
  ]);
  const countsOf = async (name: CollectionFacet): Promise<readonly KindCount[]> => {
    const shown = all.counts(name).slice(0, name === "subject" ? SUBJECTS : BROUGHT);
    const counted: KindCount[] = [];
    for (const { value, count } of shown)
      counted.push({
        value,
        titles: count,
        alone: await alone.countOf(name, value),
        single: await single.countOf(name, value),
      });
    return counted;
  };
  return {
    form: await countsOf("form"),
    language: await countsOf("language"),
    decade: await countsOf("decade"),
    class: await countsOf("class"),
    subject: await countsOf("subject"),
  };
}

/** The facets of a part of the collection. */
async function facetsOf(ctx: Ctx, part: CollectionQuery) {
  const asked = collectionFacets.map((name) => ({ name, limit: BROUGHT }));
  const { facets } = await ctx.search.query({ ...collectionSearch(part), facets: asked });
  const known = new Map(
    collectionFacets.map((name) => [
      name,
      new Map(facets[name]?.map(({ value, count }) => [value, count])),
    ]),
  );
  return {
    counts: (name: CollectionFacet): readonly FacetCount[] => facets[name] ?? [],
    countOf: async (name: CollectionFacet, value: string): Promise<number> => {
      const counted = known.get(name)?.get(value);
      if (counted !== undefined) return counted;
      const cut = (facets[name]?.length ?? 0) === BROUGHT;
      return cut ? countOfValue(ctx, part, name, value) : 0;
    },
  };
}

async function countOfValue(
  ctx: Ctx,
  part: CollectionQuery,
  name: CollectionFacet,
  value: string,
): Promise<number> {
  const chosen = { ...part.chosen, [name]: [value] };
  return (await ctx.search.query(collectionSearch({ ...part, chosen }))).total;
}
