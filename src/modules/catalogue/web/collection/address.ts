import {
  type CollectionFacet,
  collectionFacets,
  type CollectionQuery,
  type ListView,
  listSorts,
  mostListPages,
} from "../../model/collection/collection-query.ts";
import { cleanWords } from "../find/address.ts";

const MOST_VALUES = 50;

/** Where the sides of the comparison lie. */
export const sides = {
  overview: "/collection",
  overlap: "/collection/overlap",
  kinds: "/collection/kinds",
  titles: "/collection/titles",
} as const;
export type Side = keyof typeof sides;

/** Reads which part of the collection an address asks for; what makes no sense in it is passed over. */
export function readCollection(params: URLSearchParams): CollectionQuery {
  const library = textIn(params, "library");
  const also = textIn(params, "also");
  return {
    library: library ?? also,
    also: library === null ? null : also,
    holders: holdersIn(params),
    single: params.get("single") === "1",
    chosen: chosenIn(params),
  };
}

/** Reads how a list is to be shown. */
export function readListView(params: URLSearchParams): ListView {
  return {
    sort: listSorts.find((sort) => sort === params.get("sort")) ?? "title",
    page: Math.min(mostListPages, readPage(params)),
  };
}

/** The number of a page, from 1; what is none is 1. */
export function readPage(params: URLSearchParams): number {
  return Math.max(1, numberIn(params, "page") ?? 1);
}

function textIn(params: URLSearchParams, name: string): string | null {
  return cleanWords(params.get(name) ?? "") || null;
}

function numberIn(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name)?.trim() ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function holdersIn(params: URLSearchParams): CollectionQuery["holders"] {
  const from = numberIn(params, "held-from");
  const to = numberIn(params, "held-to");
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function chosenIn(params: URLSearchParams): CollectionQuery["chosen"] {
  const entries = collectionFacets.map((facet): [CollectionFacet, string[]] => {
    const values = params.getAll(facet).map(cleanWords);
    return [facet, [...new Set(values)].filter((value) => value !== "").slice(0, MOST_VALUES)];
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

/** The address of a page about this part; what is as it is anyway is left out. */
export function collectionAddress(
  path: string,
  { library, also, holders, single, chosen }: CollectionQuery,
  more: Readonly<Record<string, string>> = {},
): string {
  const pairs = [
    ["library", library ?? ""],
    ["also", also ?? ""],
    ["held-from", holders.from?.toString() ?? ""],
    ["held-to", holders.to?.toString() ?? ""],
    ["single", single ? "1" : ""],
    ...collectionFacets.flatMap((facet) => (chosen[facet] ?? []).map((value) => [facet, value])),
    ...Object.entries(more),
  ].filter(([, value]) => value !== "");
  const params = new URLSearchParams(pairs);
  return params.size === 0 ? path : `${path}?${params}`;
}

/** The address of the titles behind a number. */
export function titlesAddress(query: CollectionQuery, view: Partial<ListView> = {}): string {
  const { sort = "title", page = 1 } = view;
  return collectionAddress(sides.titles, query, {
    sort: sort === "title" ? "" : sort,
    page: page > 1 ? String(page) : "",
  });
}

/** The query with these values of a facet only; none takes the limit away. */
export function withKind(
  query: CollectionQuery,
  facet: CollectionFacet,
  ...values: readonly string[]
): CollectionQuery {
  return { ...query, chosen: { ...query.chosen, [facet]: values } };
}
