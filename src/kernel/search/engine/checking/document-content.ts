import type { FacetColumn } from "../segment/facet-column.ts";
import { FIRST_TERM } from "../segment/marks.ts";
import type { Segment } from "../segment/segment.ts";

/** All that a segment holds of a document, in words and values instead of numbers of its own. */
export type DocumentContent = {
  readonly rank: number;
  /** Words as strings, the marks between them as numbers; see marks.ts. */
  readonly words: readonly (string | number)[];
  readonly values: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly keys: readonly (string | null)[];
};

/** Reads a document's columns; equal for the same document whatever segment it stands in. */
export function contentOf(segment: Segment, document: number): DocumentContent {
  return {
    rank: segment.ranks[document]!,
    words: wordsOf(segment, document),
    values: [segment.scope, segment.shown, ...segment.facets.values()].map((column) =>
      valuesOf(column, document),
    ),
    numbers: [...segment.numbers.values()].map((column) => column.valueOf(document)),
    keys: [...segment.keys.values()].map((column) => column.keyOf(document)),
  };
}

function wordsOf({ forward, terms }: Segment, document: number): (string | number)[] {
  const words = [];
  for (let place = forward.starts[document]!; place < forward.starts[document + 1]!; place++) {
    const word = forward.at(place);
    words.push(word < FIRST_TERM ? word : terms.get(word - FIRST_TERM));
  }
  return words;
}

/** A segment numbers values by its own strings, so their order says nothing. */
function valuesOf(column: FacetColumn, document: number): string[] {
  return column
    .numbersOf(document)
    .map((number) => column.textOf(number))
    .sort();
}
