export { openSearch } from "./engine/open-search.ts";
export type { OpenSearchOptions } from "./engine/open-search.ts";
export { fold, FOLDING_VERSION } from "./folding/index.ts";
export type {
  Completion,
  FacetCount,
  SearchChange,
  SearchClause,
  SearchDocument,
  SearchFieldSchema,
  SearchHit,
  SearchPort,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "./port.ts";
