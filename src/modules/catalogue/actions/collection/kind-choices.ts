import type { FacetCount } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { CollectionQuery } from "../../model/collection/collection-query.ts";
import { collectionSearch } from "./collection-search.ts";

const offered = ["form", "language", "decade", "class"].map((name) => ({ name, limit: 500 }));

/** The forms, languages, decades and classes to which a part of the collection can be narrowed. */
export async function kindChoices(
  ctx: Ctx,
  query: CollectionQuery,
): Promise<Readonly<Record<string, readonly FacetCount[]>>> {
  return (await ctx.search.query({ ...collectionSearch(query), facets: offered })).facets;
}
