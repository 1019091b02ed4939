import { type CqlQuery, literalTerm, type SearchClause, writeCql } from "#standards/cql";
import { type FacetCounted, type FacetsAsked, SruError } from "#standards/sru";
import type { FacetCount } from "#kernel/search";
import type { Meaning } from "./context-sets.ts";
import { meaningOf } from "./index-meaning.ts";

type Facet = {
  /** As the search counts it. */
  readonly facet: string;
  readonly label: string;
  readonly index: string;
  readonly relation: string;
  /** The term that finds exactly what was counted. */
  readonly term: (value: string) => string;
};

const facets = {
  library: {
    facet: "library",
    label: "Library",
    index: "bath.possessingInstitution",
    relation: "=",
    term: literalTerm,
  },
  form: { facet: "form", label: "Form", index: "dc.type", relation: "=", term: literalTerm },
  language: {
    facet: "language",
    label: "Language",
    index: "dc.language",
    relation: "=",
    term: literalTerm,
  },
  year: {
    facet: "decade",
    label: "Decade",
    index: "dc.date",
    relation: "within",
    term: (decade: string) => `"${decade} ${Number(decade) + 9}"`,
  },
  subject: {
    facet: "subject",
    label: "Subject",
    index: "dc.subject",
    relation: "==",
    term: literalTerm,
  },
  author: {
    facet: "author",
    label: "Name",
    index: "dc.creator",
    relation: "==",
    term: literalTerm,
  },
} as const satisfies Partial<Record<Meaning, Facet>>;

/** A facet that is to be counted, and which of its values are wanted. */
export type FacetWanted = Facet & { readonly start: number; readonly limit: number };

const MOST_VALUES = 1000;

/** The facets asked for. @throws SruError 16 and 6 for those that are none here. */
export function facetsWanted(asked: FacetsAsked | null): readonly FacetWanted[] {
  if (asked === null) return [];
  const { named, limit, start } = asked;
  const wanted =
    named.length > 0
      ? named.map(({ index, limit: own }) => ({ facet: facetOf(index), limit: own }))
      : Object.values(facets).map((facet) => ({ facet, limit: limit ?? 0 }));
  return wanted
    .filter(({ limit: own }) => own > 0)
    .map(({ facet, limit: own }) => ({ ...facet, start, limit: Math.min(own, MOST_VALUES) }));
}

function facetOf(index: string): Facet {
  const meaning = meaningOf(index, []);
  if (!isCounted(meaning)) throw new SruError(6, index);
  return facets[meaning];
}

function isCounted(meaning: Meaning): meaning is keyof typeof facets {
  return Object.hasOwn(facets, meaning);
}

/** The facets as they were counted, each value with the query that narrows the one asked to it. */
export function facetsCounted(
  wanted: readonly FacetWanted[],
  counts: Readonly<Record<string, readonly FacetCount[]>>,
  asked: CqlQuery,
  addressOf: (query: string) => string,
): readonly FacetCounted[] {
  return wanted.map(({ facet, label, index, relation, term, start, limit }) => ({
    label,
    index,
    relation,
    terms: (counts[facet] ?? []).slice(start - 1, start - 1 + limit).map(({ value, count }) => {
      const query = narrowed(asked, { index, relation, term: term(value) });
      return { value, count, query, url: addressOf(query) };
    }),
  }));
}

/** What was asked and the value of a facet as well. The term is in quotes already. */
function narrowed(
  { clause }: CqlQuery,
  {
    index,
    relation,
    term,
  }: { readonly index: string; readonly relation: string; readonly term: string },
): string {
  const right: SearchClause = {
    kind: "search",
    by: { index, relation: { name: relation, modifiers: [] } },
    term: term.slice(1, -1),
    at: 0,
  };
  return writeCql({
    clause: { kind: "boolean", operator: "and", modifiers: [], left: clause, right },
    sort: [],
  });
}
