/**
 * The one interface through which every module is found: documents in, pages of hits and exact
 * counts out. The default engine lives in this process (`engine/`); a network that outgrows one
 * machine can serve the same interface from elsewhere.
 */

/** One findable thing: a title, a library, an article. `kind` and `id` together name it. */
export type SearchDocument = {
  readonly kind: string;
  /** Stable id within its kind (a UUID or a short code, at most 64 characters). */
  readonly id: string;
  /** Static rank, 0 to 65535: how prominent it is before any query (how widely held, how used). */
  readonly rank: number;
  /** Text to be searched, by field of the kind's schema; each value is one phrase scope. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  /** Exact values to count and filter by (language, form, subject, library …). */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Whole numbers to filter by range and to sort by (year), at most one value each. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Collation keys for sorting (title, author), already folded by the caller's locale rules. */
  readonly sortKeys: Readonly<Record<string, string>>;
  /**
   * Who may find it: library codes (the libraries that hold it or may see it). Applied before
   * anything is counted. An empty list hides the document from every scoped query.
   */
  readonly scope: readonly string[];
};

export type SearchFieldSchema = {
  /** Share of this field in the ranking; 1 is plain, title is typically 8. */
  readonly weight: number;
  /** Whether values complete while typing. */
  readonly completes?: boolean;
};

/** What a kind's documents look like; registered once by the module that owns the kind. */
export type SearchSchema = {
  readonly kind: string;
  readonly text: Readonly<Record<string, SearchFieldSchema>>;
  readonly facets: readonly string[];
  readonly numbers: readonly string[];
  readonly sortKeys: readonly string[];
};

/** One condition: all words must occur, in one field or (field absent) in any of them. */
export type SearchClause = {
  readonly field?: string;
  readonly text: string;
  /** `words`: all of them anywhere; `phrase`: adjacent and in order; `prefix`: the last word is a beginning. */
  readonly match?: "words" | "phrase" | "prefix";
  readonly negate?: boolean;
};

export type SearchQuery = {
  /** Kinds to search; absent means every kind the caller may see. */
  readonly kinds?: readonly string[];
  /** All clauses must hold. A words clause understands "quoted phrases", -word and trailing *. None: everything. */
  readonly clauses: readonly SearchClause[];
  /**
   * Per facet the accepted values: any of them within a facet, all facets together; an empty list
   * accepts nothing. `kind` is a facet of every document by itself.
   */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly ranges?: Readonly<Record<string, { readonly from?: number; readonly to?: number }>>;
  /** Only documents whose scope meets one of these; absent: no restriction; empty: nothing. Applied before counts. */
  readonly scope?: readonly string[];
  /** Documents held by these are lifted within equal relevance ("my library first"). */
  readonly prefer?: readonly string[];
  readonly facets?: readonly { readonly name: string; readonly limit: number }[];
  readonly sort?:
    | { readonly by: "relevance" }
    | { readonly by: "number" | "key"; readonly name: string; readonly descending?: boolean };
  readonly offset: number;
  readonly limit: number;
};

export type SearchHit = { readonly kind: string; readonly id: string; readonly score: number };
export type FacetCount = { readonly value: string; readonly count: number };

export type SearchResult = {
  /** Exact number of matching documents. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Exact counts, most frequent first, ties by value; a filtered facet counts as if its own filter were absent. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Set when words were read with typing errors forgiven because nothing matched as typed. */
  readonly corrected?: string;
  /** Outbox position this answer reflects. */
  readonly position: bigint;
};

export type SearchChange =
  | { readonly put: SearchDocument }
  | { readonly remove: { readonly kind: string; readonly id: string } };

export type Completion = { readonly text: string; readonly kind: string; readonly id: string };

/** The engine. Every method may be called from many requests at once; none blocks the event loop over 50 ms. */
export interface SearchPort {
  query(query: SearchQuery): Promise<SearchResult>;
  /** Values of completing fields that contain all typed words, the last one as a beginning; best first. */
  complete(
    typed: string,
    limit: number,
    scope?: readonly string[],
    kinds?: readonly string[],
  ): Promise<readonly Completion[]>;
  /** Another spelling of the query that finds something ("did you mean"), or null. */
  suggest(query: SearchQuery): Promise<string | null>;
  /** Applies committed changes; visible to every later query. `position` is the outbox position reached. */
  apply(changes: readonly SearchChange[], position: bigint): Promise<void>;
  /** Builds a new generation from all documents while the old one serves, then swaps atomically. */
  rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void>;
  /** Position reached; null when the index has to be rebuilt (no files, other folding version or schema). */
  position(): bigint | null;
  size(): { readonly documents: number; readonly bytes: number };
  close(): Promise<void>;
}
