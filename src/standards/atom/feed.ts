/** A feed as RFC 4287 has it, with the elements of OpenSearch 1.1 where it answers a search. */
export type AtomFeed = {
  /** An IRI that stays (4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly updated: Date;
  /** BCP 47: the language of the feed's own words. */
  readonly language: string;
  /** Who speaks where an entry names nobody (4.2.1). */
  readonly author: string;
  readonly icon?: string;
  readonly links: readonly AtomLink[];
  readonly results?: SearchedResults;
  readonly entries: readonly AtomEntry[];
};

/** One entry. Texts are plain text. */
export type AtomEntry = {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly published?: Date;
  readonly authors: readonly string[];
  readonly summary?: string;
  readonly categories: readonly string[];
  readonly links: readonly AtomLink[];
};

export type AtomLink = {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
};

/** Which part of a search's results a feed holds (OpenSearch 1.1, draft 6, 4.3). */
export type SearchedResults = {
  readonly total: number;
  /** Number of the first entry, from 1. */
  readonly start: number;
  readonly perPage: number;
  /** The words searched for, where there are some. */
  readonly terms?: string;
};
