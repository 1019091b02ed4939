import type { FacetCount } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { TitleFacet, TitleQuery } from "../../model/finding/title-query.ts";
import { answerOrNothing } from "./answer-or-nothing.ts";
import { searchQueryOf } from "./search-query.ts";

/** The titles that a question finds, counted by the values of one facet; the most frequent first, exact. */
export async function countFacet(
  ctx: Ctx,
  query: TitleQuery,
  facet: TitleFacet,
  limit: number,
): Promise<{ readonly total: number; readonly values: readonly FacetCount[] }> {
  const asked = searchQueryOf(query, { limit: 0, facets: false });
  const { total, facets } = await answerOrNothing(ctx, {
    ...asked,
    facets: [{ name: facet, limit }],
  });
  return { total, values: facets[facet] ?? [] };
}
