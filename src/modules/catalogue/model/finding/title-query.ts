/** What a reader asks of the shelf; the address of a page of results says all of it and nothing else does. */
export type TitleQuery = {
  /** Words looked for anywhere. */
  readonly words: string;
  /** Words looked for in one part of the description only. */
  readonly within: Readonly<Partial<Record<TitlePart, string>>>;
  /** Words that must not occur. */
  readonly without: string;
  /** `words`: all of them; `phrase`: as they stand, side by side; `any`: at least one of them. */
  readonly match: TitleMatch;
  readonly years: { readonly from?: number; readonly to?: number };
  /** Per facet the chosen values: any of them within a facet, all facets together. */
  readonly chosen: Readonly<Partial<Record<TitleFacet, readonly string[]>>>;
  /** Only what stands on a shelf now; at the chosen libraries where some are chosen. */
  readonly available: boolean;
  /** All titles of the home library first, then those of the libraries near it; in the order of relevance only. */
  readonly near: boolean;
  readonly sort: TitleSort;
  /** From 1. */
  readonly page: number;
};

export const titleMatches = ["words", "phrase", "any"] as const;
export type TitleMatch = (typeof titleMatches)[number];

export const titleParts = ["title", "author", "subject", "publisher", "identifier"] as const;
export type TitlePart = (typeof titleParts)[number];

export const titleFacets = ["library", "form", "language", "decade", "subject", "author"] as const;
export type TitleFacet = (typeof titleFacets)[number];

export const titleSorts = ["relevance", "newest", "oldest", "added", "title", "author"] as const;
export type TitleSort = (typeof titleSorts)[number];

/** Titles on a page of results. */
export const titlesOnPage = 20;
/** Pages that can be turned to: nobody reads on, and each further one costs the server more. */
export const mostPages = 500;

export const emptyQuery: TitleQuery = {
  words: "",
  within: {},
  without: "",
  match: "words",
  years: {},
  chosen: {},
  available: false,
  near: false,
  sort: "relevance",
  page: 1,
};

/** Whether anything at all narrows the shelf. */
export function asksForAll(query: TitleQuery): boolean {
  return !hasText(query) && !isNarrowed(query);
}

/** Whether words are looked for. */
export function hasText({ words, within, without }: TitleQuery): boolean {
  return words !== "" || without !== "" || Object.values(within).some(Boolean);
}

/** Whether a facet, years or availability narrow the words. */
export function isNarrowed({ chosen, years, available }: TitleQuery): boolean {
  const narrowed = Object.values(chosen).some((values) => values.length > 0);
  return narrowed || available || years.from !== undefined || years.to !== undefined;
}
