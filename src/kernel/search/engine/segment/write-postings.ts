import { ByteStream } from "./byte-stream.ts";
import { isDense } from "./dense.ts";
import { EXTRA_MARK, FIRST_TERM } from "./marks.ts";
import { PostingsBatch } from "./postings-batch.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { WordRows } from "./segment-rows.ts";

/** Postings held in memory at a time. */
const BATCH = 1 << 22;

export type PostingsSource = {
  readonly documents: number;
  readonly terms: number;
  readonly words: WordRows;
};

/** In how many documents each term occurs. */
function countDocuments({ documents, terms, words }: PostingsSource): Uint32Array {
  const counts = new Uint32Array(terms);
  const seen = new Uint32Array(terms);
  for (let row = 0; row < documents; row++) {
    for (const word of words.read(row)) {
      const term = word - FIRST_TERM;
      if (term < 0 || seen[term] === row + 1) continue;
      seen[term] = row + 1;
      counts[term]! += 1;
    }
  }
  return counts;
}

function fill(batch: PostingsBatch, { documents, words }: PostingsSource): void {
  for (let row = 0; row < documents; row++) {
    let field = 0;
    for (const word of words.read(row)) {
      if (word >= FIRST_TERM) batch.add(word - FIRST_TERM, row, field);
      else if (word !== EXTRA_MARK) field = 1 << word;
    }
  }
}

/** End of the batch of terms that begins with `from`. */
function batchEnd(counts: Uint32Array, from: number): number {
  let total = counts[from]!;
  let to = from + 1;
  while (to < counts.length && total + counts[to]! <= BATCH) total += counts[to++]!;
  return to;
}

/** Writes for each term the documents that have it and the fields they have it in. */
export function writePostings(sink: SectionSink, source: PostingsSource): void {
  const counts = countDocuments(source);
  const { documents } = source;
  const offsets = new Uint32Array(counts.length + 1);
  const dense: { readonly term: number; readonly bits: Uint32Array }[] = [];
  const stream = new ByteStream(sink, "postings.bytes");
  for (let from = 0, to = 0; from < counts.length; from = to) {
    to = batchEnd(counts, from);
    const batch = new PostingsBatch(counts, from, to);
    fill(batch, source);
    for (let term = from; term < to; term++) {
      const isBitmap = isDense(counts[term]!, documents);
      if (isBitmap) dense.push({ term, bits: batch.bits(term, documents) });
      batch.write(stream, term, isBitmap);
      offsets[term + 1] = stream.position;
    }
  }
  stream.end();
  putSection(sink, "postings.offsets", "u32", offsets);
  putSection(
    sink,
    "dense.terms",
    "u32",
    Uint32Array.from(dense, ({ term }) => term),
  );
  putSection(sink, "dense.bits", "u32", ...dense.map(({ bits }) => bits));
}
