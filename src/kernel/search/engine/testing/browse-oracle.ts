import { analyse, COMPOUND_MARK, fold, tokenise } from "../../folding/index.ts";
import type { BrowsedTerm, BrowseRequest, SearchDocument } from "../../port.ts";
import { compareCodePoints } from "../segment/code-points.ts";

/** Browses by looking at every document: what the engine's lists are compared with. */
export function browseOracle(
  documents: readonly SearchDocument[],
  { kind, field, facet, from, before, count, scope }: BrowseRequest,
): BrowsedTerm[] {
  const counts = new Map<string, number>();
  const seen = documents.filter(
    (document) =>
      document.kind === kind &&
      (scope === undefined || document.scope.some((library) => scope.includes(library))),
  );
  for (const document of seen) {
    const terms = facet === undefined ? words(document, field) : (document.facets[facet] ?? []);
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const keyOf = (term: string): string => (facet === undefined ? term : fold(term));
  const start = facet === undefined ? (tokenise(from)[0]?.parts[0] ?? "") : fold(from);
  const all = [...counts]
    .map(([term, times]) => ({
      term,
      count: times,
      isBefore: compareCodePoints(keyOf(term), start) < 0,
    }))
    .sort(
      (a, b) =>
        compareCodePoints(keyOf(a.term), keyOf(b.term)) || compareCodePoints(a.term, b.term),
    );
  const earlier = all.filter(({ isBefore }) => isBefore);
  const later = all.filter(({ isBefore }) => !isBefore);
  return [...earlier.slice(Math.max(0, earlier.length - before)), ...later.slice(0, count)];
}

function words({ text }: SearchDocument, field: string | undefined): string[] {
  return Object.entries(text)
    .filter(([name]) => field === undefined || name === field)
    .flatMap(([, values]) => values.map(analyse))
    .flatMap(({ sequence, extras }) => [...sequence, ...extras])
    .filter((word) => !word.includes(COMPOUND_MARK));
}
