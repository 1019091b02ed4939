import type { FacetCount } from "#kernel/search";
import type { BenchQuery } from "./search-queries.ts";

/** What an engine answers, as far as all engines can be compared. */
export type BenchAnswer = {
  readonly total: number;
  readonly hits: number;
  /** Null where the engine counts none, or not exactly. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>> | null;
};

/** An engine under test. */
export interface SearchPeer {
  /** Set where other processes keep the index: then the memory of this one says nothing. */
  readonly outside?: true;
  /** Indexes the corpus; gives the bytes on disk. */
  build(records: number): Promise<number>;
  /** Closes and opens again, as a start of the server does. */
  reopen(): Promise<void>;
  answer(query: BenchQuery): Promise<BenchAnswer>;
  close(): Promise<void>;
}

export type OpenPeer = (directory: string) => Promise<SearchPeer>;
