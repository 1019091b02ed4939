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
  /**
   * Texts to sort by (title, author), as written but without an article in front. Case and
   * punctuation do not count, numbers go by their value, 120 characters are compared.
   */
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
  /**
   * Languages (BCP 47) in whose order sort keys can be asked for, beside the order of CLDR's root.
   * Each costs up to 4 bytes a different key, and nothing where it sorts the keys as the root does.
   */
  readonly orders?: readonly string[];
};

/** Words in fields: all of them must occur, each in any of the fields; a phrase within one value. */
export type SearchClause = {
  /** Without `field` and `fields` any field will do. */
  readonly field?: string;
  /** Any of these fields (and of `field`); an empty list is no field, in which nothing is found. */
  readonly fields?: readonly string[];
  readonly text: string;
  /**
   * `words`: all of them anywhere; `phrase`: adjacent and in order; `prefix`: as words, the last a
   * beginning; `begins`: a value of the field begins with the words; `exact`: a whole value of the
   * field is the words, folded. The last two and `phrase` read quotation and minus signs as signs.
   */
  readonly match?: "words" | "phrase" | "prefix" | "begins" | "exact";
  /**
   * What signs in the text mean. `typed` (the default): what readers type into a search field, see
   * `SearchQuery.clauses`. `plain`: nothing. `masked`: `*` stands for any characters within a word,
   * also none, `?` for exactly one, `\` takes its meaning from the sign that follows; in scripts
   * without spaces a `*` at the end of a stretch means nothing, and other masks are refused.
   */
  readonly signs?: "typed" | "plain" | "masked";
  readonly negate?: boolean;
};

/**
 * A condition: words in fields, values of a facet, a range of a number, or conditions joined. A
 * clause without a word in it is met by nothing. More than 32 deep, 256 conditions, 512 words,
 * 10,000 facet values, 8 words that begin with a mask, a masked word that fits more than 5,000
 * different ones, or very many phrases of common words are refused with `SearchRefused`.
 */
export type SearchCondition =
  | SearchClause
  /** Any of the values, exactly; here `kind` and `id` are facets of every document. */
  | { readonly facet: string; readonly values: readonly string[] }
  /** Both ends belong to it; without ends: documents that have the number. */
  | { readonly number: string; readonly from?: number; readonly to?: number }
  /** None: everything. */
  | { readonly all: readonly SearchCondition[] }
  /** None: nothing. */
  | { readonly any: readonly SearchCondition[] }
  | { readonly not: SearchCondition };

/** Libraries whose documents are lifted, and how far. */
export type SearchPreference = {
  /**
   * The libraries of a group are alike; of the groups the first is lifted furthest. At most 16 are
   * told apart.
   */
  readonly groups: readonly (readonly string[])[];
  /**
   * `among-equals`: before others that are as relevant. `first`: before all others, each group by
   * relevance; only a document of which a whole title is what was asked for comes before them,
   * whoever has it.
   */
  readonly strength: "among-equals" | "first";
};

export type SearchQuery = {
  /** Kinds to search; absent means every kind the caller may see. */
  readonly kinds?: readonly string[];
  /** All clauses must hold. A words clause understands "quoted phrases", -word and trailing *. None: everything. */
  readonly clauses: readonly SearchClause[];
  /** Must hold as well. Its words count in the ranking where they are not denied; typing errors in it are not forgiven. */
  readonly where?: SearchCondition;
  /**
   * Per facet the accepted values: any of them within a facet, all facets together; an empty list
   * accepts nothing. `kind` is a facet of every document by itself.
   */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly ranges?: Readonly<Record<string, { readonly from?: number; readonly to?: number }>>;
  /** Only documents whose scope meets one of these; absent: no restriction; empty: nothing. Applied before counts. */
  readonly scope?: readonly string[];
  /** Whose documents come first in the order of relevance ("my library, then the nearest"). */
  readonly prefer?: SearchPreference;
  readonly facets?: readonly { readonly name: string; readonly limit: number }[];
  readonly sort?:
    | { readonly by: "relevance" }
    | { readonly by: "number"; readonly name: string; readonly descending?: boolean }
    | {
        readonly by: "key";
        readonly name: string;
        readonly descending?: boolean;
        /** Whose order (BCP 47); of a language that the kinds keep no order for, that of CLDR's root. */
        readonly locale?: string;
      };
  readonly offset: number;
  readonly limit: number;
  /** Completions wanted with the answer: what shows both asks once. */
  readonly beside?: readonly CompletionRequest[];
};

/** Values of completing fields that contain all typed words, the last one as a beginning. */
export type CompletionRequest = {
  readonly typed: string;
  readonly limit: number;
  readonly scope?: readonly string[];
  readonly kinds?: readonly string[];
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
  /** What was asked beside it, each best first, in the order asked. */
  readonly beside?: readonly (readonly Completion[])[];
};

/** Names one document. */
export type SearchName = { readonly kind: string; readonly id: string };

export type SearchChange = { readonly put: SearchDocument } | { readonly remove: SearchName };

export type Completion = { readonly text: string; readonly kind: string; readonly id: string };

export type BrowseRequest = {
  readonly kind: string;
  /** Words of this field; without field and facet, words of all fields. */
  readonly field?: string;
  /** Values of this facet, in the order of their folded forms. */
  readonly facet?: string;
  /** Where to begin: the first term that is not before it, as words and values are folded. */
  readonly from: string;
  /** Terms wanted before it, and from it on; together at most 200 are given. */
  readonly before: number;
  readonly count: number;
  readonly scope?: readonly string[];
};

/** A term some document in the asker's scope has, and how many have it, exactly. */
export type BrowsedTerm = {
  readonly term: string;
  readonly count: number;
  /** Whether it comes before where to begin. */
  readonly isBefore: boolean;
};

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
  /** Terms of a field, or values of a facet, around a place in their order (SRU and Z39.50 scan). */
  browse(request: BrowseRequest): Promise<readonly BrowsedTerm[]>;
  /** Applies committed changes; visible to every later query. `position` is the outbox position reached. */
  apply(changes: readonly SearchChange[], position: bigint): Promise<void>;
  /**
   * What the index does not hold as these changes would leave it, for whoever compares it with the
   * truth: a document that is not there just so, or one that is there and should not be.
   */
  differing(expected: readonly SearchChange[]): Promise<readonly SearchName[]>;
  /** Ids of documents of a kind, taken by chance, each once; where there are no more than that, all. */
  anyIds(kind: string, count: number): Promise<readonly string[]>;
  /** Builds a new generation from all documents while the old one serves, then swaps atomically. */
  rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void>;
  /** Position reached; null when the index has to be rebuilt (no files, other folding version or schema). */
  position(): bigint | null;
  size(): { readonly documents: number; readonly bytes: number };
  close(): Promise<void>;
}
