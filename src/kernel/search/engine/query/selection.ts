import type { SearchQuery } from "../../port.ts";
import { dropBits, hasBit, keepBits } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { filterList, toList } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import { rangeTests } from "./range-test.ts";
import { isLive } from "./segment-view.ts";
import type { SegmentView } from "./segment-view.ts";
import { valueBits, valueTest } from "./value-filter.ts";
import type { DocumentTest } from "./value-filter.ts";

/** What of a segment answers a query. */
export type Selection = {
  /** Documents that pass everything, in static order. */
  readonly passing: Uint32Array;
  /** Per filtered facet the documents that only its own filter keeps out. */
  readonly nearMisses: ReadonlyMap<string, Uint32Array>;
};

/** Bitmap of the documents these libraries hold; null when no library is named. */
export function scopeBits(
  cache: BitmapCache,
  segment: Segment,
  libraries: readonly string[] | undefined,
): Uint32Array | null {
  return libraries === undefined
    ? null
    : valueBits(cache, segment, "scope", segment.scope, libraries);
}

/** What the asker may see: scope and removals come before anything is counted. */
export function visible(
  view: SegmentView,
  matched: DocumentSet,
  scope: Uint32Array | null,
): Uint32Array {
  if ("list" in matched) {
    return filterList(
      matched.list,
      (document) => isLive(view, document) && (scope === null || hasBit(scope, document)),
    );
  }
  if (view.dead === null && scope === null) return toList(matched);
  const bits = matched.bits.slice();
  if (view.dead !== null) dropBits(bits, view.dead);
  if (scope !== null) keepBits(bits, scope);
  return toList({ bits });
}

function passRanges(
  segment: Segment,
  documents: Uint32Array,
  ranges: SearchQuery["ranges"],
): Uint32Array {
  return rangeTests(segment, ranges).reduce((kept, test) => filterList(kept, test), documents);
}

/** Sorts documents into those that pass all filters and those that fail exactly one. */
function applyFilters(documents: Uint32Array, tests: ReadonlyMap<string, DocumentTest>): Selection {
  const names = [...tests.keys()];
  const list = [...tests.values()];
  const passing = new Uint32Array(documents.length);
  const misses = names.map(() => new Uint32Array(documents.length));
  const counts = new Uint32Array(names.length);
  let passed = 0;
  for (let i = 0; i < documents.length; i++) {
    const failed = onlyFailure(list, documents[i]!);
    if (failed === ALL_PASS) passing[passed++] = documents[i]!;
    else if (failed !== MANY_FAIL) misses[failed]![counts[failed]!++] = documents[i]!;
  }
  return {
    passing: passing.subarray(0, passed),
    nearMisses: new Map(names.map((name, i) => [name, misses[i]!.subarray(0, counts[i])])),
  };
}

const ALL_PASS = -1;
const MANY_FAIL = -2;

/** Which test alone fails the document. */
function onlyFailure(tests: readonly DocumentTest[], document: number): number {
  let failed = ALL_PASS;
  for (let i = 0; i < tests.length; i++) {
    if (tests[i]!(document)) continue;
    if (failed !== ALL_PASS) return MANY_FAIL;
    failed = i;
  }
  return failed;
}

/** Applies scope, removals, ranges and filters to what matched in one segment. */
export function select(
  cache: BitmapCache,
  view: SegmentView,
  matched: DocumentSet,
  query: Pick<SearchQuery, "scope" | "ranges" | "filters">,
): Selection {
  const { segment } = view;
  const seen = visible(view, matched, scopeBits(cache, segment, query.scope));
  const inRange = passRanges(segment, seen, query.ranges);
  const filters = Object.entries(query.filters ?? {}).filter(([name]) => name !== "kind");
  if (filters.length === 0) return { passing: inRange, nearMisses: new Map() };
  const asked = inRange.length;
  const tests = filters.map(
    ([name, values]) => [name, valueTest(cache, segment, { name, values, asked })] as const,
  );
  return applyFilters(inRange, new Map(tests));
}
