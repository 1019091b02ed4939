import type { SearchQuery } from "#kernel/search";
import {
  type SortKey,
  type SortKeySpecification,
  type SortRequest,
  type SortResponse,
} from "#standards/z3950";
import type { AccessPoint } from "../../../model/finding/access-points.ts";
import { Bib1Problem } from "../problem.ts";
import { readAttributes } from "../query/attributes.ts";
import { pointsOf } from "../query/use-attributes.ts";
import type { ResultSets } from "./result-sets.ts";

type Order = { readonly by: "number" | "key"; readonly name: string };

const orders: Readonly<Partial<Record<AccessPoint, Order>>> = {
  title: { by: "key", name: "title" },
  author: { by: "key", name: "author" },
  year: { by: "number", name: "year" },
};

/** What clients call the same by name. */
const fields: ReadonlyMap<string, AccessPoint> = new Map([
  ["title", "title"],
  ["author", "author"],
  ["date", "year"],
  ["year", "year"],
]);

/** Puts a result set into another order, under its own name or another. @throws Bib1Problem. */
export function sort(sets: ResultSets, asked: SortRequest): SortResponse {
  const { inputResultSets, sortedResultSet, keys } = asked;
  const [input, ...others] = inputResultSets;
  if (input === undefined) throw new Bib1Problem("resultSetDoesNotExist");
  if (others.length > 0) throw new Bib1Problem("sortTooManyInputs", "1");
  if (sortedResultSet === "") throw new Bib1Problem("resultSetNameMissingOnSort");
  const set = sets.get(input);
  sets.put(sortedResultSet, { ...set, sort: sortOf(keys) });
  return { status: 0, resultCount: set.total };
}

function sortOf(keys: readonly SortKeySpecification[]): NonNullable<SearchQuery["sort"]> {
  const [key, ...minor] = keys;
  if (!key) throw new Bib1Problem("sortSequenceUnsupported");
  if (minor.length > 0) throw new Bib1Problem("tooManySortKeys", "1");
  const { element, relation, missingValue } = key;
  if (!("generic" in element)) throw new Bib1Problem("databaseSpecificSortUnsupported");
  if (relation !== 0 && relation !== 1)
    throw new Bib1Problem("sortRelationIllegal", String(relation));
  // Titles without a value come last; other wishes cannot be followed.
  if (missingValue && !("null" in missingValue))
    throw new Bib1Problem("missingDataActionUnsupported", Object.keys(missingValue).join());
  return { ...orderOf(element.generic), descending: relation === 1 };
}

function orderOf(key: SortKey): Order {
  const point = pointOf(key);
  const order = point && orders[point];
  if (!order) throw new Bib1Problem("sortSequenceUnsupported", point ?? "");
  return order;
}

function pointOf(key: SortKey): AccessPoint | undefined {
  if ("field" in key) return fields.get(key.field.toLowerCase());
  if ("elements" in key) return undefined;
  const { use } = readAttributes(key.attributes.list, key.attributes.set);
  return use === undefined ? undefined : pointsOf(use)?.[0];
}
