import { ByteStream } from "./byte-stream.ts";
import { isDense } from "./dense.ts";
import { EXTRA_MARK, FIRST_TERM } from "./marks.ts";
import { PostingsBatch } from "./postings-batch.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { WordStore } from "./word-store.ts";

/** Postings held in memory at a time. */
const BATCH = 1 << 22;

export type WordSource = {
  readonly words: WordStore;
  /** Documents by their new numbers. */
  readonly order: Uint32Array;
  /** New numbers of terms and marks. */
  readonly renumbered: Uint32Array;
};

/** In how many documents each term occurs. */
function countDocuments({ words, order, renumbered }: WordSource): Uint32Array {
  const counts = new Uint32Array(renumbered.length - FIRST_TERM);
  const seen = new Uint32Array(counts.length);
  for (let i = 0; i < order.length; i++) {
    const end = words.endOf(order[i]!);
    for (let from = words.starts.get(order[i]!); from < end; from++) {
      const term = renumbered[words.stream.get(from)]! - FIRST_TERM;
      if (term < 0 || seen[term] === i + 1) continue;
      seen[term] = i + 1;
      counts[term]! += 1;
    }
  }
  return counts;
}

function fill(batch: PostingsBatch, { words, order, renumbered }: WordSource): void {
  for (let i = 0; i < order.length; i++) {
    const end = words.endOf(order[i]!);
    let field = 0;
    for (let from = words.starts.get(order[i]!); from < end; from++) {
      const number = renumbered[words.stream.get(from)]!;
      if (number >= FIRST_TERM) batch.add(number - FIRST_TERM, i, field);
      else if (number !== EXTRA_MARK) field = 1 << number;
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
export function writePostings(sink: SectionSink, source: WordSource): void {
  const counts = countDocuments(source);
  const documents = source.order.length;
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
