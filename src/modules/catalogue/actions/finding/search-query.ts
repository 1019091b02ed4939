import type { Locale } from "#kernel/i18n";
import type {
  CompletionRequest,
  SearchClause,
  SearchPreference,
  SearchQuery,
} from "#kernel/search";
import {
  mostPages,
  type TitlePart,
  type TitleQuery,
  titleParts,
  titlesOnPage,
} from "../../model/finding/title-query.ts";
import { TITLE_KIND } from "../search/schema.ts";
import { sortFor } from "../search/sort-for.ts";

const sorts: Readonly<Record<TitleQuery["sort"], SearchQuery["sort"]>> = {
  relevance: { by: "relevance" },
  newest: { by: "number", name: "year", descending: true },
  oldest: { by: "number", name: "year" },
  added: { by: "number", name: "added", descending: true },
  title: { by: "key", name: "title" },
  author: { by: "key", name: "author" },
};

/** Values shown of each facet; there are seldom more libraries or forms than this. */
const counted = [
  { name: "library", limit: 100 },
  { name: "availability", limit: 1 },
  { name: "available-at", limit: 100 },
  { name: "form", limit: 20 },
  { name: "language", limit: 30 },
  { name: "decade", limit: 30 },
  { name: "subject", limit: 20 },
  { name: "author", limit: 20 },
] as const;

/** What titles can be counted by. */
export type CountedFacet = (typeof counted)[number]["name"];
export const countedFacets: readonly CountedFacet[] = counted.map(({ name }) => name);

/** Parts of the description that stand in several fields. */
const fieldsOf: Readonly<Partial<Record<TitlePart, readonly string[]>>> = {
  title: ["title", "other-title"],
};

/** How much of an answer is wanted. */
export type Extent = {
  /** Whose titles come first in the order of relevance, and how strongly. */
  readonly prefer?: SearchPreference;
  /** In whose order titles and names are sorted; without it, in the root's of CLDR. */
  readonly locale?: Locale;
  readonly limit?: number;
  /** Which facets are counted: these, all (the usual), or none. */
  readonly facets?: boolean | readonly CountedFacet[];
  /** Completions of other things, asked for with the titles. */
  readonly beside?: readonly CompletionRequest[];
};

function countedOf(wanted: true | readonly CountedFacet[]): NonNullable<SearchQuery["facets"]> {
  return wanted === true ? counted : counted.filter(({ name }) => wanted.includes(name));
}

/** The reader's question as the search engine understands it. */
export function searchQueryOf(query: TitleQuery, extent: Extent = {}): SearchQuery {
  const { prefer, limit = titlesOnPage, facets = true, beside = [], locale = "en" } = extent;
  return {
    kinds: [TITLE_KIND],
    clauses: clausesOf(query),
    filters: filtersOf(query),
    ...rangesOf(query),
    ...(prefer ? { prefer } : {}),
    ...(facets ? { facets: countedOf(facets) } : {}),
    ...(beside.length > 0 ? { beside } : {}),
    sort: sortFor(locale, sorts[query.sort]),
    offset: (Math.min(query.page, mostPages) - 1) * limit,
    limit,
  };
}

function rangesOf({ years }: TitleQuery): Pick<SearchQuery, "ranges"> {
  return years.from === undefined && years.to === undefined ? {} : { ranges: { year: years } };
}

function clausesOf({ words, within, without, match }: TitleQuery): readonly SearchClause[] {
  const inParts = titleParts.flatMap((part): SearchClause[] => {
    const text = within[part];
    const { [part]: fields = [part] } = fieldsOf;
    return text ? [{ fields, text, match: part === "identifier" ? "words" : match }] : [];
  });
  return [
    ...(words ? [{ text: words, match }] : []),
    ...inParts,
    ...(without ? [{ text: without, negate: true }] : []),
  ];
}

function filtersOf({ chosen, available }: TitleQuery): Readonly<Record<string, readonly string[]>> {
  const filters = new Map<string, readonly string[]>(Object.entries(chosen));
  const libraries = chosen.library ?? [];
  if (available && libraries.length > 0) filters.set("available-at", libraries);
  else if (available) filters.set("availability", ["available"]);
  return Object.fromEntries([...filters].filter(([, values]) => values.length > 0));
}
