import type { FacetCount } from "../../port.ts";
import type { FacetColumn } from "../segment/facet-column.ts";
import { compareCodePoints } from "../segment/code-points.ts";
import type { CountsPool } from "./counts-pool.ts";
import { translationOf } from "./facet-translation.ts";
import { countFewValues, countValues } from "./count-facet.ts";

type Part = {
  readonly column: FacetColumn;
  /** By number of value; maybe longer than there are values. */
  readonly counts: Uint32Array;
  /** Numbers of the values counted; null where all values have to be looked at. */
  readonly found: number[] | null;
  readonly documents: number;
};

/** With fewer documents than one to so many values, listing what they have is quicker than looking at all. */
const FEW = 16;

function before(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || compareCodePoints(a.value, b.value);
}

/** Sums the counts of one facet over segments and kinds, and names the most frequent values. */
export class FacetTally {
  readonly #pool: CountsPool;
  readonly #parts: Part[] = [];

  constructor(pool: CountsPool) {
    this.#pool = pool;
  }

  /** Counts the values of these documents. */
  add(column: FacetColumn, lists: readonly Uint32Array[]): void {
    const documents = lists.reduce((sum, list) => sum + list.length, 0);
    if (documents === 0) return;
    const counts = this.#pool.take(numbersOf(column));
    this.#parts.push(count(column, counts, lists, documents));
  }

  /** The `limit` most frequent values, ties in order of their code points. What was counted is then forgotten. */
  top(limit: number): FacetCount[] {
    const best = this.#top(limit);
    for (const part of this.#parts.splice(0)) {
      clear(part);
      this.#pool.giveBack(part.counts);
    }
    return best;
  }

  #top(limit: number): FacetCount[] {
    const [largest, ...others] = this.#parts.toSorted((a, b) => b.documents - a.documents);
    if (largest === undefined || limit <= 0) return [];
    const strange = new Map<string, number>();
    for (const part of others) fold(part, largest, strange);
    const known = topOf(largest, limit);
    const rest = [...strange].map(([value, count]) => ({ value, count }));
    return [...known, ...rest].sort(before).slice(0, limit);
  }
}

/** Numbers of values go from 1; 0 stands for none. */
function numbersOf({ values }: FacetColumn): number {
  return values.size + 1;
}

/** @param counts all zero */
function count(
  column: FacetColumn,
  counts: Uint32Array,
  lists: readonly Uint32Array[],
  documents: number,
): Part {
  const found: number[] | null = documents * FEW < numbersOf(column) ? [] : null;
  for (const list of lists) {
    if (found === null) countValues(column, list, counts);
    else countFewValues(column, list, counts, found);
  }
  counts[0] = 0;
  return { column, counts, found, documents };
}

function clear({ column, counts, found }: Part): void {
  if (found === null) counts.fill(0, 0, numbersOf(column));
  else for (const number of found) counts[number] = 0;
}

/** Adds the counts of `part` to those of `into`; values that one does not have go into `strange`. */
function fold(part: Part, into: Part, strange: Map<string, number>): void {
  const translation = translationOf(part.column, into.column);
  const most = part.found?.length ?? numbersOf(part.column);
  for (let i = 0; i < most; i++) {
    const number = part.found?.[i] ?? i;
    const count = part.counts[number]!;
    if (count === 0) continue;
    const place = translation.of(number);
    if (place > 0) addCount(into, place, count);
    else {
      const value = part.column.textOf(number);
      strange.set(value, (strange.get(value) ?? 0) + count);
    }
  }
}

function addCount({ counts, found }: Part, number: number, count: number): void {
  if (counts[number] === 0) found?.push(number);
  counts[number]! += count;
}

/** Numbers of values are in the order of their texts, so the lower number wins a tie. */
function topOf(part: Part, limit: number): FacetCount[] {
  const { column, counts } = part;
  return bestNumbers(part, limit).map((number) => ({
    value: column.textOf(number),
    count: counts[number]!,
  }));
}

function bestNumbers({ column, counts, found }: Part, limit: number): number[] {
  const listed = found?.sort((a, b) => a - b) ?? null;
  const most = listed === null ? numbersOf(column) : listed.length;
  const best: number[] = [];
  // What a value must exceed; kept at hand, since nearly all values of a long list do not.
  let least = 0;
  for (let i = 0; i < most; i++) {
    const number = listed === null ? i : listed[i]!;
    if (counts[number]! <= least) continue;
    insert(best, number, counts);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = counts[best[limit - 1]!]!;
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
