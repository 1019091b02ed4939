import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import type { Alternative, Unit } from "./plan.ts";

/** Terms of one segment, and how many documents have one of them at most. */
export type CountedRange = TermRange & { readonly frequency: number };

/** Adjacent words, by their numbers in one segment. */
export type Sequence = { readonly ranges: readonly CountedRange[]; readonly frequency: number };

/** A unit by the numbers of one segment. */
export type ResolvedUnit = {
  readonly sequences: readonly Sequence[];
  /** Fields it may stand in, as bits. */
  readonly fields: number;
  /** No more documents than this have it. */
  readonly frequency: number;
};

/** Documents that have a term of the range, at most; counting stops at the size of the segment. */
function rangeFrequency(segment: Segment, { from, to }: TermRange): number {
  let total = 0;
  for (let term = from; term <= to && total < segment.documents; term++)
    total += segment.postings.frequency(term);
  return Math.min(total, segment.documents);
}

function resolveSequence(segment: Segment, alternative: Alternative): Sequence | null {
  const ranges: CountedRange[] = [];
  for (const { text, prefix } of alternative) {
    const range = segment.range(text, prefix);
    if (range === null) return null;
    ranges.push({ ...range, frequency: rangeFrequency(segment, range) });
  }
  return { ranges, frequency: Math.min(...ranges.map((range) => range.frequency)) };
}

/** Looks the words of a unit up in a segment's dictionary; spellings it does not have fall away. */
export function resolveUnit(segment: Segment, unit: Unit, fields: number): ResolvedUnit {
  const sequences = unit.alternatives
    .map((alternative) => resolveSequence(segment, alternative))
    .filter((sequence) => sequence !== null);
  const frequency = sequences.reduce((sum, sequence) => sum + sequence.frequency, 0);
  return { sequences, fields, frequency: Math.min(frequency, segment.documents) };
}
