import { emptyBits } from "../segment/bits.ts";
import { ALL_FIELDS } from "../segment/marks.ts";
import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import { distinct, filterList, intersect, NOTHING, toList, unite } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import { eachTerm } from "./element-terms.ts";
import type { CountedRange, ResolvedUnit, Sequence } from "./resolve.ts";

/** Looking into one document costs about as much as reading so many postings. */
export const LOOK_COST = 24;
/** More postings than one for so many documents are collected in a bitmap. */
const BITMAP_SHARE = 64;

function termSet(segment: Segment, term: number, fields: number): DocumentSet {
  const { postings } = segment;
  const bits = fields === ALL_FIELDS ? postings.bitmap(term) : null;
  return bits === null ? { list: postings.documents(term, fields) } : { bits };
}

/** Documents of the lists of all terms, in order and once. */
function collectList({ postings }: Segment, range: CountedRange, fields: number): Uint32Array {
  const all = new Uint32Array(range.frequency);
  let end = 0;
  eachTerm(range, (term) => {
    end += postings.collect(term, fields, all, end);
  });
  return distinct(all.subarray(0, end).sort());
}

/** Documents with a term of the range in one of the fields. */
function rangeSet(segment: Segment, range: CountedRange, fields: number): DocumentSet {
  if (range.from === range.to) return termSet(segment, range.from, fields);
  if (range.frequency * BITMAP_SHARE < segment.documents) {
    return { list: collectList(segment, range, fields) };
  }
  const bits = emptyBits(segment.documents);
  eachTerm(range, (term) => segment.postings.addTo(bits, term, fields));
  return { bits };
}

/** Documents that may have the words together: looked at one by one, they need not be narrowed to the last. */
function possible(segment: Segment, ranges: readonly CountedRange[], fields: number): Uint32Array {
  const [rarest, ...others] = ranges.toSorted((a, b) => a.frequency - b.frequency);
  if (rarest === undefined) return new Uint32Array(0);
  let set = rangeSet(segment, rarest, fields);
  for (const range of others) {
    const isSmall = "list" in set && set.list.length * LOOK_COST < range.frequency;
    if (!isSmall) set = intersect(set, rangeSet(segment, range, fields));
  }
  return toList(set);
}

function sequenceSet(segment: Segment, { ranges }: Sequence, unit: ResolvedUnit): DocumentSet {
  const [first] = ranges;
  if (first === undefined) return NOTHING;
  if (ranges.length === 1 && unit.anchor === null) return rangeSet(segment, first, unit.fields);
  const list = filterList(possible(segment, ranges, unit.fields), (document) =>
    hasSequence(segment, ranges, unit, document),
  );
  return { list };
}

function hasSequence(
  { forward }: Segment,
  ranges: readonly TermRange[],
  { fields, anchor, signs }: ResolvedUnit,
  document: number,
): boolean {
  if (anchor === null) return forward.has(document, ranges, fields);
  return forward.hasAnchored(
    document,
    { words: ranges, signs, isWhole: anchor === "exact" },
    fields,
  );
}

/** Documents that have the unit, found from its postings. */
export function unitSet(segment: Segment, unit: ResolvedUnit): DocumentSet {
  return unite(
    unit.sequences.map((sequence) => sequenceSet(segment, sequence, unit)),
    segment.documents,
  );
}

/** Whether one document has the unit, seen from the document's own words. */
export function documentHas(segment: Segment, unit: ResolvedUnit, document: number): boolean {
  return unit.sequences.some(({ ranges }) => hasSequence(segment, ranges, unit, document));
}
