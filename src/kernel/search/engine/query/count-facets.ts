import type { FacetCount, SearchQuery } from "../../port.ts";
import { compareCodePoints } from "../segment/code-points.ts";
import type { CountsPool } from "./counts-pool.ts";
import { FacetTally } from "./facet-tally.ts";
import type { Selection } from "./selection.ts";
import type { SegmentView } from "./segment-view.ts";

/** One segment's part of an answer. */
export type Answer = { readonly view: SegmentView; readonly selection: Selection };

const NO_DOCUMENTS = new Uint32Array(0);

function countFacet(
  pool: CountsPool,
  answers: readonly Answer[],
  name: string,
  limit: number,
): FacetCount[] {
  const tally = new FacetTally(pool);
  for (const { view, selection } of answers) {
    const column = view.segment.facets.get(name);
    if (column !== undefined)
      tally.add(column, [selection.passing, selection.nearMisses.get(name) ?? NO_DOCUMENTS]);
  }
  return tally.top(limit);
}

function countKinds(answers: readonly Answer[], limit: number): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { view, selection } of answers) {
    const { kind } = view.segment.schema;
    counts.set(kind, (counts.get(kind) ?? 0) + selection.passing.length);
  }
  const sorted = [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }));
  return sorted
    .sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value))
    .slice(0, limit);
}

/**
 * Counts the facets asked for over `wanted`. The facet `kind` is always there and counts over all
 * answers, as every facet does that ignores its own filter.
 */
export function countFacets(
  pool: CountsPool,
  asked: NonNullable<SearchQuery["facets"]>,
  wanted: readonly Answer[],
  all: readonly Answer[],
): Record<string, FacetCount[]> {
  const entries = asked.map(({ name, limit }) => {
    const most = Number.isFinite(limit) ? Math.max(0, Math.floor(limit)) : 0;
    return [
      name,
      name === "kind" ? countKinds(all, most) : countFacet(pool, wanted, name, most),
    ] as const;
  });
  return Object.fromEntries(entries);
}
