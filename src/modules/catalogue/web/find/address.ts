import {
  emptyQuery,
  mostPages,
  type TitleFacet,
  titleFacets,
  titleMatches,
  type TitlePart,
  titleParts,
  type TitleQuery,
  titleSorts,
} from "../../model/finding/title-query.ts";

/** Longer words are cut: nobody types them, and each costs the search something. */
const LONGEST = 400;
const MOST_VALUES = 50;

/**
 * Reads the address of a page of results. What makes no sense in it is passed over, so that a link
 * that was cut or written by hand still leads to something.
 */
export function readAddress(params: URLSearchParams): TitleQuery {
  const text = (name: string) => cleanWords(params.get(name) ?? "");
  return {
    words: text("q"),
    within: Object.fromEntries(
      titleParts.map((part) => [part, text(`in-${part}`)]).filter(([, words]) => words !== ""),
    ),
    without: text("not"),
    match: titleMatches.find((match) => match === params.get("match")) ?? "words",
    years: yearsOf(params),
    chosen: chosenIn(params),
    available: params.get("available") === "1",
    near: params.get("near") === "1",
    sort: titleSorts.find((sort) => sort === params.get("sort")) ?? "relevance",
    page: pageOf(params.get("page")),
  };
}

/** Typed words without controls, with single blanks, and not longer than a search can use. */
export function cleanWords(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .slice(0, LONGEST)
    .toWellFormed()
    .trim();
}

function yearsOf(params: URLSearchParams): TitleQuery["years"] {
  const from = yearIn(params.get("from"));
  const to = yearIn(params.get("to"));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function yearIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

function chosenIn(params: URLSearchParams): TitleQuery["chosen"] {
  const entries = titleFacets.map((facet): [TitleFacet, string[]] => {
    const values = params.getAll(facet).map(cleanWords);
    return [facet, [...new Set(values)].filter((value) => value !== "").slice(0, MOST_VALUES)];
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

function pageOf(text: string | null): number {
  const page = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(mostPages, Math.max(1, page));
}

/** The address of a page of results; what is as it is anyway is left out. */
export function addressOf(query: TitleQuery, path = "/find"): string {
  const params = new URLSearchParams();
  // One by one: a page has a hundred addresses, and a list of pairs costs each of them twice as much.
  const say: Say = (name, value) => {
    if (value !== "") params.append(name, value);
  };
  sayWords(query, say);
  sayLimits(query, say);
  sayView(query, say);
  return params.size === 0 ? path : `${path}?${params}`;
}

type Say = (name: string, value: string) => void;

function sayWords({ words, within, without, match }: TitleQuery, say: Say): void {
  say("q", words);
  for (const part of titleParts) say(`in-${part}`, within[part] ?? "");
  say("not", without);
  say("match", match === emptyQuery.match ? "" : match);
}

function sayLimits({ years, chosen, available }: TitleQuery, say: Say): void {
  say("from", years.from?.toString() ?? "");
  say("to", years.to?.toString() ?? "");
  for (const facet of titleFacets) for (const value of chosen[facet] ?? []) say(facet, value);
  say("available", available ? "1" : "");
}

function sayView({ near, sort, page }: TitleQuery, say: Say): void {
  say("near", near ? "1" : "");
  say("sort", sort === emptyQuery.sort ? "" : sort);
  say("page", page > 1 ? String(page) : "");
}

/** The query with a facet's value added, or taken away where it is chosen; from the first page. */
export function withValue(query: TitleQuery, facet: TitleFacet, value: string): TitleQuery {
  const values = query.chosen[facet] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...query, page: 1, chosen: { ...query.chosen, [facet]: next } };
}

/** The query without the words of one part. */
export function withoutPart(query: TitleQuery, part: TitlePart): TitleQuery {
  const { [part]: _, ...within } = query.within;
  return { ...query, page: 1, within };
}

/** The query's words alone, with nothing narrowed. */
export function withoutNarrowing(query: TitleQuery): TitleQuery {
  return { ...query, page: 1, chosen: {}, years: {}, available: false };
}
