import { COMPOUND_MARK } from "../../folding/index.ts";
import { SearchRefused } from "../../refused.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import { MaskPattern } from "./mask-pattern.ts";
import type { Element } from "./plan.ts";

/** Different words of one segment that a masked word may fit. */
const MOST_TERMS = 5000;
/** Masked words whose terms are kept for each segment. */
const MOST_KEPT = 16;
const COMPOUND_BYTE = COMPOUND_MARK.charCodeAt(0);

/** Goes away with the segments. */
const kept = new WeakMap<Segment, Map<string, TermRange | null>>();

/** Numbers of the terms that fit, in order. @throws SearchRefused when there are too many. */
function fitting({ terms }: Segment, text: string): number[] {
  const pattern = new MaskPattern(text);
  const [from, to] = terms.prefixRange(pattern.beginning);
  const found: number[] = [];
  const cursor = terms.cursor();
  if (from < to) cursor.seek(from);
  for (let term = from; term < to; term++, cursor.next()) {
    const { buffer, length } = cursor;
    if (!pattern.fits(buffer, length) || buffer.subarray(0, length).includes(COMPOUND_BYTE))
      continue;
    found.push(term + FIRST_TERM);
    if (found.length > MOST_TERMS) throw new SearchRefused("masked-terms");
  }
  return found;
}

function maskedTerms(segment: Segment, text: string): TermRange | null {
  const found = fitting(segment, text);
  const [from] = found;
  const to = found.at(-1);
  return from === undefined || to === undefined ? null : { from, to, only: new Set(found) };
}

/**
 * The terms of a segment that a word of a query may be; null when there are none.
 * @throws SearchRefused when a masked word fits too many.
 */
export function elementTerms(
  segment: Segment,
  { text, prefix, masked }: Element,
): TermRange | null {
  if (masked !== true) return segment.range(text, prefix);
  const known = kept.get(segment) ?? new Map<string, TermRange | null>();
  kept.set(segment, known);
  const range = known.get(text);
  if (range !== undefined) return range;
  const found = maskedTerms(segment, text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, found);
  return found;
}

/** Calls `visit` for every term of the range, in order. */
export function eachTerm({ from, to, only }: TermRange, visit: (term: number) => void): void {
  if (only === null) for (let term = from; term <= to; term++) visit(term);
  else for (const term of only) visit(term);
}
