import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import { eachTerm, elementTerms } from "./element-terms.ts";
import type { Alternative, Anchor, Element, Unit } from "./plan.ts";

/** Terms of one segment, and how many documents have one of them at most. */
export type CountedRange = TermRange & { readonly frequency: number };

/** Adjacent words, by their numbers in one segment. */
export type Sequence = { readonly ranges: readonly CountedRange[]; readonly frequency: number };

/** A unit by the numbers of one segment. */
export type ResolvedUnit = {
  readonly sequences: readonly Sequence[];
  /** Fields it may stand in, as bits. */
  readonly fields: number;
  /** Where in a value the words have to stand; null for anywhere. */
  readonly anchor: Anchor | null;
  /** Further spellings that an anchored value must have. */
  readonly signs: readonly TermRange[];
  /** No more documents than this have it. */
  readonly frequency: number;
};

/** Documents that have a term of the range, at most. */
function rangeFrequency(segment: Segment, range: TermRange): number {
  let total = 0;
  eachTerm(range, (term) => {
    // Counting stops at the size of the segment.
    if (total < segment.documents) total += segment.postings.frequency(term);
  });
  return Math.min(total, segment.documents);
}

function resolveSequence(segment: Segment, alternative: Alternative): Sequence | null {
  const ranges: CountedRange[] = [];
  for (const element of alternative) {
    const range = elementTerms(segment, element);
    if (range === null) return null;
    ranges.push({ ...range, frequency: rangeFrequency(segment, range) });
  }
  return { ranges, frequency: Math.min(...ranges.map((range) => range.frequency)) };
}

/** The ranges of all words; null when the segment lacks one of them. */
function resolveAll(segment: Segment, words: readonly Element[]): readonly TermRange[] | null {
  const ranges = words.map((word) => elementTerms(segment, word)).filter((range) => range !== null);
  return ranges.length === words.length ? ranges : null;
}

/** Looks the words of a unit up in a segment's dictionary; spellings it does not have fall away. */
export function resolveUnit(segment: Segment, unit: Unit, fields: number): ResolvedUnit {
  const { anchor = null } = unit;
  const signs = resolveAll(segment, unit.signs ?? []);
  const sequences =
    signs === null
      ? []
      : unit.alternatives
          .map((alternative) => resolveSequence(segment, alternative))
          .filter((sequence) => sequence !== null);
  const frequency = sequences.reduce((sum, sequence) => sum + sequence.frequency, 0);
  return {
    sequences,
    fields,
    anchor,
    signs: signs ?? [],
    frequency: Math.min(frequency, segment.documents),
  };
}
