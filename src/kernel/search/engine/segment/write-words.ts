import { FIRST_TERM } from "./marks.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { sortByCodePoint } from "./code-points.ts";
import { writeStrings } from "./table-writer.ts";
import type { WordStore } from "./word-store.ts";

/** Terms of one segment that a number of 24 bits can name. */
const MOST_TERMS = (1 << 24) - FIRST_TERM;

/** Writes the dictionary; gives the final number of each term, which is alphabetical. */
export function writeDictionary(sink: SectionSink, words: WordStore): Uint32Array {
  if (words.terms.length > MOST_TERMS)
    throw new Error(`Search: more than ${MOST_TERMS} different words`);
  const sorted = sortByCodePoint([...words.terms]);
  writeStrings(sink, "terms", sorted);
  const renumbered = new Uint32Array(FIRST_TERM + sorted.length);
  for (let mark = 0; mark < FIRST_TERM; mark++) renumbered[mark] = mark;
  sorted.forEach((term, i) => {
    renumbered[words.numberOf(term)] = i + FIRST_TERM;
  });
  return renumbered;
}

/** Writes every document's words in order, 24 bits each: low halves and high bytes apart. */
export function writeForward(
  sink: SectionSink,
  words: WordStore,
  order: Uint32Array,
  renumbered: Uint32Array,
): void {
  const starts = new Uint32Array(order.length + 1);
  const low = new Uint16Array(words.stream.length);
  const high = new Uint8Array(words.stream.length);
  let at = 0;
  for (let i = 0; i < order.length; i++) {
    const end = words.endOf(order[i]!);
    for (let from = words.starts.get(order[i]!); from < end; from++, at++) {
      const term = renumbered[words.stream.get(from)]!;
      low[at] = term & 0xffff;
      high[at] = term >>> 16;
    }
    starts[i + 1] = at;
  }
  putSection(sink, "forward.starts", "u32", starts);
  putSection(sink, "forward.low", "u16", low);
  putSection(sink, "forward.high", "u8", high);
}
