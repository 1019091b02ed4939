import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import { filterList, intersect, NOTHING, toList, unite } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import type { ResolvedUnit, Sequence } from "./resolve.ts";

function inFields(segment: Segment, term: number, fields: number): DocumentSet {
  const { documents, fields: masks } = segment.postings.list(term);
  let count = 0;
  for (let i = 0; i < documents.length; i++) {
    if ((masks[i]! & fields) !== 0) documents[count++] = documents[i]!;
  }
  return { list: documents.subarray(0, count) };
}

function termSet(segment: Segment, term: number, fields: number): DocumentSet {
  if (fields !== segment.fieldBits(undefined)) return inFields(segment, term, fields);
  const bits = segment.postings.bitmap(term);
  return bits === null ? { list: segment.postings.documents(term) } : { bits };
}

/** Documents with a term of the range in one of the fields. */
function rangeSet(segment: Segment, range: TermRange, fields: number): DocumentSet {
  if (range.from === range.to) return termSet(segment, range.from, fields);
  const sets: DocumentSet[] = [];
  for (let term = range.from; term <= range.to; term++) sets.push(termSet(segment, term, fields));
  return unite(sets, segment.documents);
}

function sequenceSet(segment: Segment, { ranges }: Sequence, fields: number): DocumentSet {
  const [first] = ranges;
  if (first === undefined) return NOTHING;
  if (ranges.length === 1) return rangeSet(segment, first, fields);
  const together = ranges.map((range) => rangeSet(segment, range, fields)).reduce(intersect);
  return {
    list: filterList(toList(together), (document) => segment.forward.has(document, ranges, fields)),
  };
}

/** Documents that have the unit, found from its postings. */
export function unitSet(segment: Segment, unit: ResolvedUnit): DocumentSet {
  return unite(
    unit.sequences.map((sequence) => sequenceSet(segment, sequence, unit.fields)),
    segment.documents,
  );
}

/** Whether one document has the unit, seen from the document's own words. */
export function documentHas(segment: Segment, unit: ResolvedUnit, document: number): boolean {
  return unit.sequences.some(({ ranges }) => segment.forward.has(document, ranges, unit.fields));
}
