export { openSearch } from "./engine/open-search.ts";
export { oneSlipFrom } from "./engine/query/edit-distance.ts";
export { checkIndex } from "./engine/store/check-index.ts";
export type { OpenSearchOptions } from "./engine/open-search.ts";
export { splitQuery } from "./engine/query/query-pieces.ts";
export { fold, FOLDING_VERSION } from "./folding/index.ts";
export { SearchRefused } from "./refused.ts";
export type { SearchRefusal } from "./refused.ts";
export type {
  BrowsedTerm,
  BrowseRequest,
  Completion,
  CompletionRequest,
  FacetCount,
  SearchChange,
  SearchClause,
  SearchCondition,
  SearchDocument,
  SearchFieldSchema,
  SearchHit,
  SearchName,
  SearchPort,
  SearchPreference,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "./port.ts";
