import { analyse, COMPOUND_MARK } from "../../folding/index.ts";
import type { Analysis } from "../../folding/index.ts";
import type { FacetCount, SearchDocument, SearchQuery } from "../../port.ts";
import type { Compounds } from "../query/compounds.ts";
import { parse } from "../query/parse.ts";
import type { Element, PlanClause, Unit } from "../query/plan.ts";
import { compareCodePoints } from "../segment/code-points.ts";

/**
 * Answers queries by looking at every document, in the plainest way: what the engine's answers are
 * compared with. It shares the reading of query and text with the engine, none of the searching.
 */
export function oracle(documents: readonly SearchDocument[], query: SearchQuery): OracleAnswer {
  const asked = documents.filter((document) => query.kinds?.includes(document.kind) ?? true);
  const plan = parse(query.clauses, compoundsOf(asked));
  const base = asked
    .filter(
      (document) => !plan.impossible && plan.clauses.every((clause) => holds(document, clause)),
    )
    .filter((document) => meets(document.scope, query.scope) && inRanges(document, query));
  const filters = Object.entries(query.filters ?? {});
  const passes = (document: SearchDocument, except?: string): boolean =>
    filters.every(([name, values]) => name === except || meets(valuesOf(document, name), values));
  const found = base.filter((document) => passes(document));
  const facets = (query.facets ?? []).map(({ name, limit }) => [
    name,
    count(
      base.filter((document) => passes(document, name)),
      name,
    ).slice(0, limit),
  ]);
  return { found, facets: Object.fromEntries(facets) };
}

export type OracleAnswer = {
  readonly found: readonly SearchDocument[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
};

function valuesOf(document: SearchDocument, name: string): readonly string[] {
  return name === "kind" ? [document.kind] : (document.facets[name] ?? []);
}

function meets(values: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || values.some((value) => wanted.includes(value));
}

function inRanges(document: SearchDocument, query: SearchQuery): boolean {
  return Object.entries(query.ranges ?? {}).every(([name, { from, to }]) => {
    const value = document.numbers[name];
    return value !== undefined && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  });
}

function count(documents: readonly SearchDocument[], name: string): FacetCount[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const value of new Set(valuesOf(document, name)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, times]) => ({ value, count: times }))
    .sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value));
}

function analyses(document: SearchDocument, field?: string): Analysis[] {
  const fields = Object.entries(document.text).filter(
    ([name]) => field === undefined || name === field,
  );
  return fields.flatMap(([, values]) => values.map(analyse));
}

function compoundsOf(documents: readonly SearchDocument[]): Compounds {
  const extras = documents.flatMap((document) =>
    analyses(document).flatMap((analysis) => analysis.extras),
  );
  const known = [...new Set(extras)]
    .map((extra) => extra.split(COMPOUND_MARK))
    .filter((parts) => parts.length > 1);
  return {
    partsOf: (word) => known.filter(([joined]) => joined === word).map((parts) => parts.slice(1)),
  };
}

function is(element: Element, word: string | undefined): boolean {
  return (
    word !== undefined && (element.prefix ? word.startsWith(element.text) : word === element.text)
  );
}

function hasUnit(texts: readonly Analysis[], unit: Unit): boolean {
  return unit.alternatives.some((alternative) =>
    texts.some(({ sequence, extras }) => {
      const [first] = alternative;
      if (first !== undefined && alternative.length === 1 && extras.some((word) => is(first, word)))
        return true;
      return sequence.some((_, at) =>
        alternative.every((element, i) => is(element, sequence[at + i])),
      );
    }),
  );
}

function holds(document: SearchDocument, { field, negate, units }: PlanClause): boolean {
  const texts = analyses(document, field);
  return units.every((unit) => hasUnit(texts, unit) !== unit.negative) !== negate;
}
