import { ByteStream } from "./byte-stream.ts";
import { FIRST_TERM } from "./marks.ts";
import type { SectionSink, SectionType } from "./sections.ts";
import type { WordRows } from "./segment-rows.ts";
import { putSection } from "./sections.ts";
import { writeTable } from "./table-writer.ts";

/** Terms of one segment that a number of 24 bits can name. */
const MOST_TERMS = (1 << 24) - FIRST_TERM;
/** Terms of one segment that a number of 20 bits can name. */
const MOST_NARROW = (1 << 20) - FIRST_TERM;
const AT_ONCE = 1 << 16;

/** Writes the dictionary; gives the number of terms. */
export function writeTerms(sink: SectionSink, words: WordRows): number {
  const terms = writeTable(sink, "terms", words.strings);
  if (terms > MOST_TERMS) throw new Error(`Search: more than ${MOST_TERMS} different words`);
  return terms;
}

/** Writes every document's words in order, 20 or 24 bits each: lower halves and the rest apart. */
export function writeForward(
  sink: SectionSink,
  documents: number,
  terms: number,
  words: WordRows,
): void {
  const starts = new Uint32Array(documents + 1);
  for (let row = 0; row < documents; row++) starts[row + 1] = starts[row]! + words.read(row).length;
  putSection(sink, "forward.starts", "u32", starts);
  const low = new Uint16Array(AT_ONCE);
  writePart(sink, { name: "forward.low", type: "u16", buffer: low, shift: 0 }, documents, words);
  if (terms <= MOST_NARROW) {
    writeNibbles(sink, documents, words);
    return;
  }
  const high = new Uint8Array(AT_ONCE);
  writePart(sink, { name: "forward.high", type: "u8", buffer: high, shift: 16 }, documents, words);
}

/** Writes the upper four bits of all words, the first of two in the lower half of a byte. */
function writeNibbles(sink: SectionSink, documents: number, words: WordRows): void {
  const stream = new ByteStream(sink, "forward.nibbles");
  let place = 0;
  let first = 0;
  for (let row = 0; row < documents; row++) {
    for (const word of words.read(row)) {
      const nibble = word >>> 16;
      if (place % 2 === 0) first = nibble;
      else stream.byte(first | (nibble << 4));
      place += 1;
    }
  }
  if (place % 2 === 1) stream.byte(first);
  stream.end();
}

type Part = {
  readonly name: string;
  readonly type: SectionType;
  readonly buffer: Uint16Array | Uint8Array;
  readonly shift: number;
};

/** Writes some bits of all words through a small buffer, which cuts the others off. */
function writePart(
  sink: SectionSink,
  { name, type, buffer, shift }: Part,
  documents: number,
  words: WordRows,
): void {
  let used = 0;
  sink.begin(name, type);
  for (let row = 0; row < documents; row++) {
    for (const word of words.read(row)) {
      buffer[used++] = word >>> shift;
      if (used < AT_ONCE) continue;
      sink.write(buffer);
      used = 0;
    }
  }
  sink.write(buffer.subarray(0, used));
  sink.end();
}
