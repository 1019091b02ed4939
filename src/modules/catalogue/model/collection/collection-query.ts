/** A part of what the libraries hold together; the address of each page of the comparison says all of it. */
export type CollectionQuery = {
  /** Code of a library that holds the titles. */
  readonly library: string | null;
  /** Code of another library that holds them too. */
  readonly also: string | null;
  /** How many libraries hold them. */
  readonly holders: { readonly from?: number; readonly to?: number };
  /** Only titles of which the whole network knows a single copy. */
  readonly single: boolean;
  /** Per facet the chosen values: any of them within a facet, all facets together. */
  readonly chosen: Readonly<Partial<Record<CollectionFacet, readonly string[]>>>;
};

export const collectionFacets = ["form", "language", "decade", "class", "subject"] as const;
export type CollectionFacet = (typeof collectionFacets)[number];

/** How a list of titles is shown. */
export type ListView = {
  readonly sort: ListSort;
  /** From 1. */
  readonly page: number;
};

export const listSorts = ["title", "author", "newest", "oldest", "widest", "rarest"] as const;
export type ListSort = (typeof listSorts)[number];

export const wholeCollection: CollectionQuery = {
  library: null,
  also: null,
  holders: {},
  single: false,
  chosen: {},
};

/** Titles on a page of a list. */
export const listedOnPage = 50;
/** Pages that can be turned to; what lies beyond is in the export. */
export const mostListPages = 200;

/** From so many holding libraries on, a copy fewer is no loss to the network: at home and five others. */
export const widelyHeld = 6;

/** The query with the holders limited further; what both allow. */
export function heldWithin(
  query: CollectionQuery,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: CollectionQuery["holders"],
): CollectionQuery {
  const lower = Math.max(from, query.holders.from ?? 0);
  const upper = Math.min(to, query.holders.to ?? Number.MAX_SAFE_INTEGER);
  return {
    ...query,
    holders: {
      ...(lower > 0 ? { from: lower } : {}),
      ...(upper < Number.MAX_SAFE_INTEGER ? { to: upper } : {}),
    },
  };
}

/** Whether form, language, time or subject narrow the whole. */
export function isPart({ chosen, holders, single }: CollectionQuery): boolean {
  const narrowed = Object.values(chosen).some((values) => values.length > 0);
  return narrowed || single || holders.from !== undefined || holders.to !== undefined;
}
