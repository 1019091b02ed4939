import type { SearchQuery } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import {
  type CollectionQuery,
  listedOnPage,
  type ListSort,
  type ListView,
  mostListPages,
} from "../../model/collection/collection-query.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { sortFor } from "../search/sort-for.ts";
import { titleRows } from "../title-rows.ts";
import { collectionSearch } from "./collection-search.ts";

/** A page of titles. */
export type ListedTitles = {
  /** Exact. */
  readonly total: number;
  readonly rows: readonly TitleRow[];
};

const sorts: Readonly<Record<ListSort, SearchQuery["sort"]>> = {
  title: { by: "key", name: "title" },
  author: { by: "key", name: "author" },
  newest: { by: "number", name: "year", descending: true },
  oldest: { by: "number", name: "year" },
  widest: { by: "number", name: "held-by", descending: true },
  rarest: { by: "number", name: "held-by" },
};

/** The titles behind a number, a page at a time. */
export async function listTitles(
  ctx: Ctx,
  query: CollectionQuery,
  { sort, page }: ListView,
  size: number = listedOnPage,
): Promise<ListedTitles> {
  const { total, hits } = await ctx.search.query({
    ...listSearch(ctx, query, sort),
    offset: (Math.min(page, mostListPages) - 1) * size,
    limit: size,
  });
  const ids = hits.map(({ id }) => id);
  return { total, rows: await titleRows(ctx, ids) };
}

/** A part of the collection in this order, as the asker's language has it. */
export function listSearch(
  { locale }: Pick<Ctx, "locale">,
  query: CollectionQuery,
  sort: ListSort,
): SearchQuery {
  return { ...collectionSearch(query), sort: sortFor(locale, sorts[sort]) };
}
