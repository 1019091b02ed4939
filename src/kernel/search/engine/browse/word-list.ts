import { COMPOUND_MARK } from "../../folding/index.ts";
import { emptyBits, hasBit, setBits } from "../segment/bits.ts";
import { ALL_FIELDS, EXTRA_MARK, FIRST_TERM } from "../segment/marks.ts";
import type { Segment } from "../segment/segment.ts";
import type { BrowseList } from "./browse-list.ts";

/** With fewer documents than one to so many, reading them is quicker than passing over what others have. */
const FEW = 32;

type Counter = (number: number) => number;

/** Counts each word of these few documents once for each document. */
function countFew({ forward, terms }: Segment, fields: number, documents: Uint32Array): Counter {
  const counts = new Uint32Array(terms.size);
  const seen = new Uint32Array(terms.size);
  for (let i = 0; i < documents.length; i++) {
    const end = forward.starts[documents[i]! + 1]!;
    let isAsked = false;
    for (let place = forward.starts[documents[i]!]!; place < end; place++) {
      const term = forward.at(place) - FIRST_TERM;
      if (term >= 0 && isAsked && seen[term] !== i + 1) {
        seen[term] = i + 1;
        counts[term]! += 1;
      } else if (term < 0 && term + FIRST_TERM !== EXTRA_MARK)
        isAsked = ((fields >>> (term + FIRST_TERM)) & 1) === 1;
    }
  }
  return (number) => counts[number]!;
}

/** Counts the documents of each word that is come to. */
function countMany({ postings, documents }: Segment, fields: number, seen: Uint32Array): Counter {
  const bits = emptyBits(documents);
  setBits(bits, seen);
  return (number) => {
    const term = number + FIRST_TERM;
    if (seen.length === documents && fields === ALL_FIELDS) return postings.frequency(term);
    const found = postings.documents(term, fields);
    let count = 0;
    for (let i = 0; i < found.length; i++) if (hasBit(bits, found[i]!)) count += 1;
    return count;
  };
}

/** The words of some fields of a segment. */
export class WordList implements BrowseList {
  readonly #segment: Segment;
  readonly #count: Counter;

  /** `seen`: the documents that the asker may see. */
  constructor(segment: Segment, fields: number, seen: Uint32Array) {
    const isFew = seen.length * FEW < segment.documents;
    this.#segment = segment;
    this.#count = isFew ? countFew(segment, fields, seen) : countMany(segment, fields, seen);
  }

  get size(): number {
    return this.#segment.terms.size;
  }

  lowerBound(key: string): number {
    return this.#segment.terms.lowerBound(key);
  }

  keyOf(number: number): string {
    return this.#segment.terms.get(number);
  }

  termOf(number: number): string {
    return this.#segment.terms.get(number);
  }

  /** What only says how a compound is written is no word. */
  countOf(number: number): number {
    const count = this.#count(number);
    return count > 0 && this.keyOf(number).includes(COMPOUND_MARK) ? 0 : count;
  }
}
