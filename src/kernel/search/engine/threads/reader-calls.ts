import type { Completion, SearchQuery, SearchResult, SearchSchema } from "../../port.ts";
import type { CompletionRequest } from "../query/searcher.ts";
import type { IndexState } from "../store/index-state.ts";

/** What a reader thread answers. */
export type ReaderCalls = {
  /** The index to answer from from now on. */
  readonly show: { readonly in: IndexState; readonly out: void };
  readonly query: { readonly in: SearchQuery; readonly out: SearchResult };
  readonly complete: { readonly in: CompletionRequest; readonly out: readonly Completion[] };
  readonly suggest: { readonly in: SearchQuery; readonly out: string | null };
};

export type ReaderData = { readonly schemas: readonly SearchSchema[] };
