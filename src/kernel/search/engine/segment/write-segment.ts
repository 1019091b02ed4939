import { compareBytes } from "./code-points.ts";
import type { SegmentBuilder } from "./segment-builder.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { writeFacet } from "./write-facet.ts";
import { writePostings } from "./write-postings.ts";
import { writeBlobs, writeKeys, writeNumbers } from "./write-values.ts";
import { writeDictionary, writeForward } from "./write-words.ts";

/** The document was added again later; only the last one is written. */
const REPLACED = 0xffffffff;

/** Documents in order of their ids; of several with one id the last that was added. */
function distinctById(builder: SegmentBuilder): Uint32Array {
  const { ids } = builder;
  return ids
    .sortedOrder()
    .filter(
      (document, i, all) =>
        i + 1 === all.length || compareBytes(ids.get(document), ids.get(all[i + 1]!)) !== 0,
    );
}

/** New number of each document. */
function placesIn(order: Uint32Array, documents: number): Uint32Array {
  const places = new Uint32Array(documents).fill(REPLACED);
  order.forEach((document, i) => {
    places[document] = i;
  });
  return places;
}

/**
 * Writes the documents collected in `builder`, section after section, in static order: by rank,
 * highest first, equal ones by id. Returns how many they are.
 */
export function writeSegment(sink: SectionSink, builder: SegmentBuilder): number {
  const byId = distinctById(builder);
  const order = byId.slice().sort((a, b) => builder.ranks.get(b) - builder.ranks.get(a));
  const places = placesIn(order, builder.documents);
  putSection(
    sink,
    "ranks",
    "u16",
    Uint16Array.from(order, (document) => builder.ranks.get(document)),
  );
  putSection(
    sink,
    "ids.order",
    "u32",
    byId.map((document) => places[document]!),
  );
  writeBlobs(sink, "ids", builder.ids, order);
  writeBlobs(sink, "shown", builder.shown, order);
  writeExact(sink, builder, places);
  writeFacet(sink, "scope", builder.scope, order);
  for (const [name, facet] of builder.facets) writeFacet(sink, `facet.${name}`, facet, order);
  for (const [name, values] of builder.numbers) writeNumbers(sink, `number.${name}`, values, order);
  for (const [name, keys] of builder.keys) writeKeys(sink, `key.${name}`, keys, order);
  const renumbered = writeDictionary(sink, builder.words);
  builder.words.seal();
  writeForward(sink, builder.words, order, renumbered);
  writePostings(sink, { words: builder.words, order, renumbered });
  return order.length;
}

/** Exact keys in order with the document of each. */
function writeExact(sink: SectionSink, { exact }: SegmentBuilder, places: Uint32Array): void {
  const span = Math.max(1, places.length);
  const pairs = new Float64Array(exact.length / 2);
  let count = 0;
  // Pairs are sorted as one number: 28 bits of key, and room for 2^25 documents below.
  for (let i = 0; i < exact.length; i += 2) {
    const place = places[exact.get(i + 1)]!;
    if (place !== REPLACED) pairs[count++] = exact.get(i) * span + place;
  }
  const sorted = pairs.subarray(0, count).sort();
  putSection(
    sink,
    "exact.keys",
    "u32",
    Uint32Array.from(sorted, (pair) => Math.floor(pair / span)),
  );
  putSection(
    sink,
    "exact.documents",
    "u32",
    Uint32Array.from(sorted, (pair) => pair % span),
  );
}
