import type { SearchSchema } from "../../port.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import type { SegmentRows } from "./segment-rows.ts";
import { writeColumn, writeFacet } from "./write-facet.ts";
import { ordersOf } from "./key-order.ts";
import { writeKeys } from "./write-keys.ts";
import { writePostings } from "./write-postings.ts";
import { writeExact, writeIds, writeNumbers } from "./write-values.ts";
import { writeForward, writeTerms } from "./write-words.ts";

/**
 * Writes documents as a segment, section after section, so that only one need be in memory. Sort
 * keys get the `orders` that the kind keeps; none where the segment is only read to be merged.
 */
export function writeSegment(
  sink: SectionSink,
  schema: SearchSchema,
  rows: SegmentRows,
  orders: readonly string[] = ordersOf(schema),
): void {
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
  for (const name of schema.sortKeys)
    writeKeys(sink, `key.${name}`, documents, rows.keys(name), orders);
  const words = rows.words();
  const terms = writeTerms(sink, words);
  writeForward(sink, documents, terms, words);
  writePostings(sink, { documents, terms, words });
}
