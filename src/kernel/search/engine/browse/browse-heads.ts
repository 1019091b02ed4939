import type { BrowsedTerm } from "../../port.ts";
import { compareCodePoints } from "../segment/code-points.ts";
import { mergeHeads } from "../segment/merge-heads.ts";
import type { Head } from "../segment/merge-heads.ts";
import type { BrowseList } from "./browse-list.ts";

/** A place in one segment's list, moving on from or back from where browsing begins. */
export class BrowseHead implements Head {
  readonly step: 1 | -1;
  readonly #list: BrowseList;
  #next: number;
  key = "";
  term = "";
  count = 0;

  /** `start`: number of the first term that is not before the beginning. */
  constructor(list: BrowseList, start: number, step: 1 | -1) {
    this.#list = list;
    this.step = step;
    this.#next = step === 1 ? start : start - 1;
  }

  /** Moves to the next term that some visible document has. */
  advance(): boolean {
    for (; this.#next >= 0 && this.#next < this.#list.size; this.#next += this.step) {
      this.count = this.#list.countOf(this.#next);
      if (this.count === 0) continue;
      this.key = this.#list.keyOf(this.#next);
      this.term = this.#list.termOf(this.#next);
      this.#next += this.step;
      return true;
    }
    return false;
  }
}

function compare(a: BrowseHead, b: BrowseHead): number {
  return a.step * (compareCodePoints(a.key, b.key) || compareCodePoints(a.term, b.term));
}

/** The first `most` terms in the direction of the heads, each with the documents of all segments. */
export function mergeTerms(heads: readonly BrowseHead[], most: number): BrowsedTerm[] {
  const terms: { term: string; count: number; isBefore: boolean }[] = [];
  if (most === 0) return terms;
  for (const { term, count, step } of mergeHeads(heads, compare)) {
    const last = terms.at(-1);
    if (last !== undefined && last.term === term) last.count += count;
    else if (terms.length === most) break;
    else terms.push({ term, count, isBefore: step === -1 });
  }
  return terms;
}
