import type { SearchQuery } from "../../port.ts";
import { ROOT_ORDER } from "../segment/key-order.ts";
import type { Segment } from "../segment/segment.ts";
import type { Lift } from "./lift.ts";
import { sortByScore } from "./ordering.ts";
import type { Ordering } from "./ordering.ts";
import type { Plan } from "./plan.ts";
import { orderByRelevance } from "./relevance.ts";

export type KeySort = Extract<SearchQuery["sort"], { readonly by: "key" }>;

export type OrderRequest = {
  readonly plan: Plan;
  /** Its locale, if it has one, is an order that the segment keeps. */
  readonly sort: SearchQuery["sort"];
  readonly lift: Lift;
  /** How many documents are needed from the beginning. */
  readonly limit: number;
};

function numberScore(segment: Segment, name: string): (document: number) => number {
  const column = segment.numbers.get(name);
  return (document) => column?.valueOf(document) ?? Number.NaN;
}

function keyScore(
  segment: Segment,
  { name, locale = ROOT_ORDER }: KeySort,
): (document: number) => number {
  const column = segment.keys.get(name);
  return column?.placesIn(locale) ?? (() => Number.NaN);
}

/** The first documents of a segment's list in the order asked for; without a value come last either way. */
export function orderDocuments(
  segment: Segment,
  list: Uint32Array,
  request: OrderRequest,
): Ordering {
  const { sort } = request;
  if (sort === undefined || sort.by === "relevance")
    return orderByRelevance(segment, request.plan, list, request);
  const value = sort.by === "number" ? numberScore(segment, sort.name) : keyScore(segment, sort);
  const sign = sort.descending === true ? 1 : -1;
  return sortByScore(list, (document) => sign * value(document), request.limit);
}
