import { expect } from "vitest";
import { analyse } from "../../folding/index.ts";
import type { SearchDocument, SearchPreference, SearchQuery, SearchResult } from "../../port.ts";
import { parse } from "../query/parse.ts";
import type { Plan } from "../query/plan.ts";

/** The weightiest field of each kind. */
const titleField: Readonly<Record<string, string>> = { title: "title", place: "name" };
const noCompounds = { partsOf: () => [] };

/** How far a document is lifted by what the query prefers. */
function stepOf({ scope }: SearchDocument, { groups }: SearchPreference): number {
  const group = groups.findIndex((libraries) => libraries.some((one) => scope.includes(one)));
  return group < 0 ? 0 : groups.length - group;
}

/** Whether a whole title is what one of the clauses says that may be met by titles. */
function isExact({ kind, text }: SearchDocument, { ranked }: Plan): boolean {
  const field = titleField[kind] ?? "";
  const titles = (text[field] ?? []).map((value) => analyse(value).sequence.join(""));
  return ranked
    .filter(({ fields }) => fields === null || fields.includes(field))
    .map(({ units }) => units.filter(({ negative }) => !negative).flatMap(({ words }) => words))
    .some((words) => words.length > 0 && titles.includes(words.map((word) => word.text).join("")));
}

type Place = readonly number[];

function byPlace(a: Place, b: Place): number {
  return a.map((value, i) => (b[i] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
}

/**
 * Expects hits in the order of relevance to come as the query prefers: among equals those that are
 * lifted further; or these first of all, behind titles that are what was asked for. What was not
 * looked at has the relevance 0 and tells nothing where relevance decides.
 */
export function expectPreferred(
  hits: SearchResult["hits"],
  documents: ReadonlyMap<string, SearchDocument>,
  query: SearchQuery,
): void {
  const { prefer = { groups: [], strength: "among-equals" } } = query;
  const plan = parse(query, noCompounds);
  const places = hits.flatMap(({ kind, id, score }): Place[] => {
    const document = documents.get(`${kind}/${id}`);
    const step = document === undefined ? 0 : stepOf(document, prefer);
    if (prefer.strength === "among-equals") return score > 0 ? [[score, step]] : [];
    const known = document !== undefined && score > 0 && isExact(document, plan);
    return [known ? [prefer.groups.length + 1, score, step] : [step, score]];
  });
  expect(places).toEqual(places.toSorted(byPlace));
}
