import { hasBit } from "../segment/bits.ts";
import { EXTRA_MARK, FIRST_TERM, MOST_FIELDS } from "../segment/marks.ts";
import type { Segment } from "../segment/segment.ts";

type Searched = Pick<Segment, "forward" | "postings">;

/** Whether queries find the document by each of its words: words and lists of documents are kept apart. */
export function isFindable(segment: Searched, document: number): boolean {
  return [...placesOf(segment, document)].every(([term, fields]) =>
    isListed(segment, document, term, fields),
  );
}

/** The fields of each term of the document, as bits. */
function placesOf({ forward }: Searched, document: number): Map<number, number> {
  const places = new Map<number, number>();
  let field = 0;
  for (let place = forward.starts[document]!; place < forward.starts[document + 1]!; place++) {
    const word = forward.at(place);
    if (word < MOST_FIELDS) field = 1 << word;
    else if (word !== EXTRA_MARK && word >= FIRST_TERM)
      places.set(word, (places.get(word) ?? 0) | field);
  }
  return places;
}

/** Of very common terms the bitmap alone is looked at: to read their fields would take milliseconds each. */
function isListed({ postings }: Searched, document: number, term: number, fields: number): boolean {
  const bitmap = postings.bitmap(term);
  return bitmap === null
    ? postings.documents(term, fields).includes(document)
    : hasBit(bitmap, document);
}
