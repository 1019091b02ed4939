import { analyse, COMPOUND_MARK } from "../../folding/index.ts";
import type { Analysis } from "../../folding/index.ts";
import type { FacetCount, SearchCondition, SearchDocument, SearchQuery } from "../../port.ts";
import type { Compounds } from "../query/compounds.ts";
import { ANY_MARK, ONE_MARK } from "../query/masks.ts";
import { parse } from "../query/parse.ts";
import { parseClause } from "../query/parse-clause.ts";
import type { Alternative, Element, PlanClause, Unit } from "../query/plan.ts";
import { compareCodePoints } from "../segment/code-points.ts";

/**
 * Answers queries by looking at every document, in the plainest way: what the engine's answers are
 * compared with. It shares the reading of query and text with the engine, none of the searching.
 */
export function oracle(documents: readonly SearchDocument[], query: SearchQuery): OracleAnswer {
  const asked = documents.filter((document) => query.kinds?.includes(document.kind) ?? true);
  const compounds = compoundsOf(asked);
  const plan = parse({ clauses: query.clauses }, compounds);
  const { where = { all: [] } } = query;
  const base = asked
    .filter(
      (document) => !plan.impossible && plan.clauses.every((clause) => holds(document, clause)),
    )
    .filter((document) => meetsCondition(document, where, compounds))
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
  if (name === "id") return [document.id];
  return name === "kind" ? [document.kind] : (document.facets[name] ?? []);
}

function meets(values: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || values.some((value) => wanted.includes(value));
}

type Range = { readonly from?: number; readonly to?: number };

function inRange(document: SearchDocument, name: string, { from, to }: Range): boolean {
  const value = document.numbers[name];
  return value !== undefined && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}

function inRanges(document: SearchDocument, query: SearchQuery): boolean {
  return Object.entries(query.ranges ?? {}).every(([name, range]) =>
    inRange(document, name, range),
  );
}

function meetsCondition(
  document: SearchDocument,
  condition: SearchCondition,
  compounds: Compounds,
): boolean {
  const does = (part: SearchCondition): boolean => meetsCondition(document, part, compounds);
  if ("all" in condition) return condition.all.every(does);
  if ("any" in condition) return condition.any.some(does);
  if ("not" in condition) return !does(condition.not);
  if ("facet" in condition) return meets(valuesOf(document, condition.facet), condition.values);
  if ("number" in condition) return inRange(document, condition.number, condition);
  const clause = parseClause(condition, compounds, 1000);
  return clause.units.length === 0 ? clause.negate : holds(document, clause);
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

function analyses(document: SearchDocument, names: readonly string[] | null): Analysis[] {
  const fields = Object.entries(document.text).filter(
    ([name]) => names === null || names.includes(name),
  );
  return fields.flatMap(([, values]) => values.map(analyse));
}

function compoundsOf(documents: readonly SearchDocument[]): Compounds {
  const extras = documents.flatMap((document) =>
    analyses(document, null).flatMap((analysis) => analysis.extras),
  );
  const known = [...new Set(extras)]
    .map((extra) => extra.split(COMPOUND_MARK))
    .filter((parts) => parts.length > 1);
  return {
    partsOf: (word) => known.filter(([joined]) => joined === word).map((parts) => parts.slice(1)),
  };
}

function fits(word: string, mask: string): boolean {
  const pattern = mask.replaceAll(ANY_MARK, ".*").replaceAll(ONE_MARK, ".");
  return !word.includes(COMPOUND_MARK) && new RegExp(`^${pattern}$`, "u").test(word);
}

function is({ text, prefix, masked }: Element, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (masked === true) return fits(word, text);
  return prefix ? word.startsWith(text) : word === text;
}

function standsAt({ sequence }: Analysis, alternative: Alternative, at: number): boolean {
  return alternative.every((element, i) => is(element, sequence[at + i]));
}

function isAnchored(analysis: Analysis, alternative: Alternative, unit: Unit): boolean {
  const isAsLong = analysis.sequence.length === alternative.length;
  const hasSigns = unit.signs?.every((sign) => analysis.extras.some((word) => is(sign, word)));
  const hasLength = unit.anchor === "begins" || isAsLong;
  return hasLength && hasSigns !== false && standsAt(analysis, alternative, 0);
}

function isAnywhere(analysis: Analysis, alternative: Alternative): boolean {
  const [first] = alternative;
  if (first !== undefined && alternative.length === 1)
    if (analysis.extras.some((word) => is(first, word))) return true;
  return analysis.sequence.some((_, at) => standsAt(analysis, alternative, at));
}

function hasUnit(texts: readonly Analysis[], unit: Unit): boolean {
  return unit.alternatives.some((alternative) =>
    texts.some((analysis) =>
      unit.anchor === undefined
        ? isAnywhere(analysis, alternative)
        : isAnchored(analysis, alternative, unit),
    ),
  );
}

function holds(document: SearchDocument, { fields, negate, units }: PlanClause): boolean {
  const texts = analyses(document, fields);
  return units.every((unit) => hasUnit(texts, unit) !== unit.negative) !== negate;
}
