import { SruError } from "./diagnostic.ts";

/** Which facets are to be counted. */
export type FacetsAsked = {
  /** Values of each facet that none of its own was said for; null: only those named. */
  readonly limit: number | null;
  /** Index names with how many of their values. */
  readonly named: readonly { readonly index: string; readonly limit: number }[];
  /** From 1: the first value to be given of each. */
  readonly start: number;
};

const MOST_FACETS = 20;

/**
 * The facets asked for (part 3, 9): `facetLimit` is a list of numbers, each for one index
 * ("10:dc.subject") or, alone, for all; `facetSort` by count is the only order.
 */
export function facetsAsked(parameters: URLSearchParams): FacetsAsked | null {
  const limits = parameters.get("facetLimit")?.trim();
  checkOrder(parameters.get("facetSort")?.trim());
  if (!limits) return null;
  const named: { index: string; limit: number }[] = [];
  let limit: number | null = null;
  for (const part of limits.split(",")) {
    const [, number, index] = /^\s*(\d{1,6})(?::\s*([^\s:]{1,100}))?\s*$/.exec(part) ?? [];
    if (number === undefined || named.length === MOST_FACETS) throw new SruError(6, "facetLimit");
    if (index === undefined) limit = Number(number);
    else named.push({ index, limit: Number(number) });
  }
  return { limit, named, start: startOf(parameters.get("facetStart")?.trim()) };
}

function checkOrder(order: string | undefined): void {
  if (order && !/^recordCount(?:,\s*descending)?$/i.test(order)) throw new SruError(6, "facetSort");
}

function startOf(text: string | undefined): number {
  if (!text) return 1;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new SruError(6, "facetStart");
  return Number(text);
}
