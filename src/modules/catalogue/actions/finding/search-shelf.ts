import type { FacetCount, SearchQuery } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { TitleCondition } from "../../model/finding/title-condition.ts";
import { TITLE_KIND } from "../search/schema.ts";
import { sortFor } from "../search/sort-for.ts";

/** What a program asks of the shelf, in conditions rather than words. */
export type ShelfQuestion = {
  readonly where: TitleCondition;
  /** Code of the library whose titles alone are searched; null: those of all. */
  readonly library: string | null;
  readonly sort?: SearchQuery["sort"];
  readonly offset: number;
  readonly limit: number;
  readonly facets?: SearchQuery["facets"];
};

export type ShelfFound = {
  /** Exact. */
  readonly total: number;
  /** Ids of titles, in order. */
  readonly titles: readonly string[];
  /** Exact counts, most frequent first. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
};

/** Searches by conditions. @throws SearchRefused for those that are too much to be answered. */
export async function searchShelf(ctx: Ctx, question: ShelfQuestion): Promise<ShelfFound> {
  const { where, library, sort, offset, limit, facets } = question;
  const {
    total,
    hits,
    facets: counted,
  } = await ctx.search.query({
    kinds: [TITLE_KIND],
    clauses: [],
    where,
    offset,
    limit,
    ...(library === null ? {} : { scope: [library] }),
    ...(sort ? { sort: sortFor(ctx.locale, sort) } : {}),
    ...(facets ? { facets } : {}),
  });
  return { total, titles: hits.map(({ id }) => id), facets: counted };
}
