import type { SearchQuery } from "#kernel/search";
import type { CollectionQuery } from "../../model/collection/collection-query.ts";
import { TITLE_KIND } from "../search/schema.ts";

/** Which titles a part of the collection has, as the search engine understands it; nothing of them yet. */
export function collectionSearch(query: CollectionQuery): SearchQuery {
  const { library, also, holders, single, chosen } = query;
  const facets = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return {
    kinds: [TITLE_KIND],
    clauses: [],
    // The scope is who holds a title; a filter beside it asks for a second holder.
    ...(library === null ? {} : { scope: [library] }),
    filters: {
      ...Object.fromEntries(facets),
      ...(also === null ? {} : { library: [also] }),
    },
    ranges: {
      ...(holders.from === undefined && holders.to === undefined ? {} : { "held-by": holders }),
      ...(single ? { copies: { from: 1, to: 1 } } : {}),
    },
    offset: 0,
    limit: 0,
  };
}
