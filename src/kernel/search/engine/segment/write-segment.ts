import type { SearchSchema } from "../../port.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { SegmentRows, WordRows } from "./segment-rows.ts";
import { writeColumn, writeFacet } from "./write-facet.ts";
import { ordersOf } from "./key-order.ts";
import { writeKeys } from "./write-keys.ts";
import { writePostings } from "./write-postings.ts";
import { writeExact, writeIds, writeNumbers } from "./write-values.ts";
import { writeForward, writeTerms } from "./write-words.ts";

/** Writes documents as a segment, section after section, so that only one need be in memory. */
export function writeSegment(sink: SectionSink, schema: SearchSchema, rows: SegmentRows): void {
  const { documents } = rows;
  writeValues(sink, schema, rows);
  writeSortKeys(sink, schema, rows, ordersOf(schema));
  const words = rows.words();
  const terms = writeWords(sink, documents, words);
  writePostings(sink, { documents, terms, words });
}

/** Writes what documents have beside sort keys and words. */
export function writeValues(sink: SectionSink, schema: SearchSchema, rows: SegmentRows): void {
  const { documents } = rows;
  putSection(sink, "ranks", "u16", rows.ranks);
  putSection(sink, "ids.order", "u32", rows.idOrder);
  writeIds(sink, documents, rows.ids());
  writeExact(sink, documents, rows.exact());
  writeColumn(sink, "shown", documents, rows.facet("shown"));
  const scope = writeColumn(sink, "scope", documents, rows.facet("scope"));
  for (const name of schema.facets)
    writeFacet(sink, `facet.${name}`, documents, rows.facet(`facet.${name}`), scope);
  for (const name of schema.numbers)
    writeNumbers(sink, `number.${name}`, documents, rows.numbers(name));
}

/** Writes sort keys with these `orders`: those that the kind keeps, or none where they are only read to be merged. */
export function writeSortKeys(
  sink: SectionSink,
  schema: SearchSchema,
  rows: SegmentRows,
  orders: readonly string[],
): void {
  for (const name of schema.sortKeys)
    writeKeys(sink, `key.${name}`, rows.documents, rows.keys(name), orders);
}

/** Writes the words of documents in their order; gives the number of different ones. */
export function writeWords(sink: SectionSink, documents: number, words: WordRows): number {
  const terms = writeTerms(sink, words);
  writeForward(sink, documents, terms, words);
  return terms;
}
