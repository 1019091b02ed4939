import type { MessagePort } from "node:worker_threads";
import type {
  BrowsedTerm,
  BrowseRequest,
  Completion,
  CompletionRequest,
  SearchChange,
  SearchName,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "../../port.ts";

/** A question, with the version of the index that its answer must at least reflect. */
export type Asked<Q> = { readonly version: number; readonly question: Q };

/** What a reader thread answers. */
export type ReaderCalls = {
  /** Where the writer will send the index. */
  readonly listen: { readonly in: MessagePort; readonly out: void };
  readonly query: { readonly in: Asked<SearchQuery>; readonly out: SearchResult };
  readonly complete: {
    readonly in: Asked<CompletionRequest>;
    readonly out: readonly Completion[];
  };
  readonly browse: { readonly in: Asked<BrowseRequest>; readonly out: readonly BrowsedTerm[] };
  readonly suggest: { readonly in: Asked<SearchQuery>; readonly out: string | null };
  readonly differing: {
    readonly in: Asked<readonly SearchChange[]>;
    readonly out: readonly SearchName[];
  };
  readonly anyIds: {
    readonly in: Asked<{ readonly kind: string; readonly count: number }>;
    readonly out: readonly string[];
  };
};

export type ReaderData = { readonly schemas: readonly SearchSchema[] };
