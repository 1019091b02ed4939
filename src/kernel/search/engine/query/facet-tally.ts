import type { FacetCount } from "../../port.ts";
import type { FacetColumn } from "../segment/facet-column.ts";
import { compareCodePoints } from "../segment/code-points.ts";
import { translationOf } from "./facet-translation.ts";
import { countValues } from "./count-facet.ts";

type Part = { readonly column: FacetColumn; readonly counts: Uint32Array; readonly used: number };

function before(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || compareCodePoints(a.value, b.value);
}

/** Sums the counts of one facet over segments and kinds, and names the most frequent values. */
export class FacetTally {
  readonly #parts: Part[] = [];

  /** Counts the values of these documents. */
  add(column: FacetColumn, lists: readonly Uint32Array[]): void {
    const counts = new Uint32Array(column.values.size + 1);
    for (const list of lists) countValues(column, list, counts);
    counts[0] = 0;
    let used = 0;
    for (let i = 0; i < counts.length; i++) if (counts[i] !== 0) used += 1;
    if (used > 0) this.#parts.push({ column, counts, used });
  }

  /** The `limit` most frequent values, ties in order of their code points. */
  top(limit: number): FacetCount[] {
    const [largest, ...others] = this.#parts.toSorted((a, b) => b.used - a.used);
    if (largest === undefined || limit <= 0) return [];
    const strange = new Map<string, number>();
    for (const part of others) fold(part, largest, strange);
    const known = topOf(largest, limit);
    const rest = [...strange].map(([value, count]) => ({ value, count }));
    return [...known, ...rest].sort(before).slice(0, limit);
  }
}

/** Adds the counts of `part` to those of `into`; values that one does not have go into `strange`. */
function fold(part: Part, into: Part, strange: Map<string, number>): void {
  const translation = translationOf(part.column, into.column);
  for (let number = 1; number < part.counts.length; number++) {
    const count = part.counts[number]!;
    if (count === 0) continue;
    const place = translation.of(number);
    if (place > 0) into.counts[place]! += count;
    else {
      const value = part.column.textOf(number);
      strange.set(value, (strange.get(value) ?? 0) + count);
    }
  }
}

/** Numbers of values are in the order of their texts, so the lower number wins a tie. */
function topOf({ column, counts }: Part, limit: number): FacetCount[] {
  const best = bestNumbers(counts, limit);
  return best.map((number) => ({ value: column.textOf(number), count: counts[number]! }));
}

function bestNumbers(counts: Uint32Array, limit: number): number[] {
  const best: number[] = [];
  for (let number = 1; number < counts.length; number++) {
    const count = counts[number]!;
    if (count === 0 || (best.length === limit && count <= counts[best[limit - 1]!]!)) continue;
    insert(best, number, counts);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Inserts behind all that count as much or more. */
function insert(best: number[], number: number, counts: Uint32Array): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (counts[best[middle]!]! >= counts[number]!) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, number);
}
