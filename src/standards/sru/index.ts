export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticMessages,
  diagnosticSchema,
  SruError,
} from "./diagnostic.ts";
export {
  type Escaping,
  type ExplainRequest,
  readSruRequest,
  type ScanRequest,
  type SearchRequest,
  type SruAsked,
} from "./request.ts";
export type { FacetsAsked } from "./facets-asked.ts";
export type { SortAsked } from "./sort-keys.ts";
export type { FacetCounted } from "./facets-xml.ts";
export { explainResponse } from "./explain-answer.ts";
export { scanResponse, type ScannedTerm } from "./scan-answer.ts";
export { type SearchAnswer, searchResponse, type SruRecord } from "./search-answer.ts";
export { type SruOperation, type SruVersion, sruVersions } from "./versions.ts";
export { type Explained, type ExplainedIndex, type ExplainedSchema } from "./zeerex.ts";
