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
import { separateWords } from "./separate-words.ts";
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

/** Words of each text of which any will do: with more the search might refuse to answer. */
const MOST_WORDS = 32;

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
    ...wordsOf(query),
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

function wordsOf(query: TitleQuery): Pick<SearchQuery, "clauses" | "where"> {
  const { match, without } = query;
  const excluded = without ? [{ text: without, negate: true }] : [];
  const texts = textsOf(query);
  if (match === "any") return anyWordsOf(texts, excluded);
  const wanted = texts.map(({ isNumber, ...text }) => ({
    ...text,
    match: isNumber ? ("words" as const) : match,
  }));
  return { clauses: [...wanted, ...excluded] };
}

/** What is looked for, and in which fields; without: anywhere. */
type Text = Pick<SearchClause, "text" | "fields"> & { readonly isNumber: boolean };

function textsOf({ words, within }: TitleQuery): readonly Text[] {
  const inParts = titleParts.flatMap((part): Text[] => {
    const text = within[part];
    const { [part]: fields = [part] } = fieldsOf;
    return text ? [{ fields, text, isNumber: part === "identifier" }] : [];
  });
  return [...(words ? [{ text: words, isNumber: false }] : []), ...inParts];
}

/** Of each text any word will do; what one of them excludes is excluded. */
function anyWordsOf(
  texts: readonly Text[],
  excluded: readonly SearchClause[],
): Pick<SearchQuery, "clauses" | "where"> {
  const read = texts.map(({ text, fields }) => ({
    within: fields ? { fields } : {},
    ...separateWords(text),
  }));
  const unwanted = read.flatMap(({ within, excluded: pieces }) =>
    pieces.map((piece) => ({ ...within, ...piece, negate: true })),
  );
  // A text that only excludes asks for no word: it is met by all that is not excluded.
  const asking = read.filter((text) => text.wanted.length > 0 || text.excluded.length === 0);
  const all = asking.map(({ within, wanted }) => ({
    any: wanted.slice(0, MOST_WORDS).map((text) => ({ ...within, text })),
  }));
  return { clauses: [...unwanted, ...excluded], where: { all } };
}

function filtersOf({ chosen, available }: TitleQuery): Readonly<Record<string, readonly string[]>> {
  const filters = new Map<string, readonly string[]>(Object.entries(chosen));
  const libraries = chosen.library ?? [];
  if (available && libraries.length > 0) filters.set("available-at", libraries);
  else if (available) filters.set("availability", ["available"]);
  return Object.fromEntries([...filters].filter(([, values]) => values.length > 0));
}
