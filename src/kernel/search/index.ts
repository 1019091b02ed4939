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
