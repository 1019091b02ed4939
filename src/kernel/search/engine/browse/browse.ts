import { tokenise } from "../../folding/index.ts";
import { fold } from "../../folding/index.ts";
import type { BrowsedTerm, BrowseRequest } from "../../port.ts";
import { fullBits } from "../segment/bits.ts";
import type { BitmapCache } from "../query/bitmap-cache.ts";
import type { SegmentView } from "../query/segment-view.ts";
import { scopeBits, visible } from "../query/selection.ts";
import type { BrowseList } from "./browse-list.ts";
import { BrowseHead, mergeTerms } from "./browse-heads.ts";
import { FacetList } from "./facet-list.ts";
import { WordList } from "./word-list.ts";

/** Terms that are given at once. */
const MOST_TERMS = 200;
const LONGEST_START = 1000;

/** Counts and lists are whole numbers from zero; what is not one is taken for none. */
function wholeNumber(value: number, most: number): number {
  return value > 0 ? Math.min(most, Math.floor(value)) : 0;
}

function listOf(
  cache: BitmapCache,
  view: SegmentView,
  { field, facet, scope }: BrowseRequest,
): BrowseList | null {
  const { segment } = view;
  const everything = { bits: fullBits(segment.documents) };
  const seen = visible(view, everything, scopeBits(cache, segment, scope));
  if (facet === undefined)
    return new WordList(segment, segment.fieldBits(field === undefined ? null : [field]), seen);
  const column = segment.facets.get(facet);
  return column === undefined ? null : new FacetList(column, seen);
}

/** Where to begin: words are browsed one by one, so of a longer text its first word counts. */
function startKey({ facet, from }: BrowseRequest): string {
  const text = from.slice(0, LONGEST_START);
  if (facet !== undefined) return fold(text);
  return tokenise(text)[0]?.parts[0] ?? "";
}

/** Terms around a place in their order, over the segments of one kind. */
export function browse(
  cache: BitmapCache,
  views: readonly SegmentView[],
  request: BrowseRequest,
): BrowsedTerm[] {
  const before = wholeNumber(request.before, MOST_TERMS);
  const count = wholeNumber(request.count, MOST_TERMS - before);
  const key = startKey(request);
  const lists = views.map((view) => listOf(cache, view, request)).filter((list) => list !== null);
  const heads = (step: 1 | -1): BrowseHead[] =>
    lists.map((list) => new BrowseHead(list, list.lowerBound(key), step));
  return [...mergeTerms(heads(-1), before).toReversed(), ...mergeTerms(heads(1), count)];
}
