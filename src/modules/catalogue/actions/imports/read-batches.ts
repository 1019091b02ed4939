import type { Entry, PackingProblem } from "../../model/imports/finding.ts";
import { type Beginning, type Delivered, openDelivered } from "./delivered.ts";
import { entryOf, type Reading } from "./entries.ts";
import { Gathering } from "./gathering.ts";
import type { Batch } from "./load-batch.ts";
import type { RepeatedNumbers } from "./repeated-numbers.ts";
import { Superseding } from "./superseding.ts";

/**
 * Reads a delivery in batches. Memory stays flat however long it is: a batch is given before the
 * next is read.
 * @param repeated the numbers of which only the last record counts.
 */
export async function* readBatches(
  source: AsyncIterable<Uint8Array>,
  beginning: Beginning,
  reading: Omit<Reading, "syntax">,
  repeated: RepeatedNumbers = new Map(),
): AsyncGenerator<Batch> {
  const delivered = await openDelivered(source, beginning, reading.dialect);
  const { format = "iso2709", consumed } = delivered;
  const gathering = new Gathering(beginning.position, format, consumed);
  const superseding = new Superseding(repeated);
  for await (const entry of entries(delivered, beginning.position, reading)) {
    // Those that an earlier run has loaded count among the repeated ones, where they are read again.
    const judged = superseding.judge(entry);
    if (entry.end <= beginning.position) continue;
    gathering.add(judged);
    if (gathering.isFull()) yield gathering.take();
  }
  if (!gathering.isEmpty()) yield gathering.take();
}

async function* entries(
  { results, format = "iso2709", damage }: Delivered,
  from: number,
  { dialect, mapping }: Omit<Reading, "syntax">,
): AsyncGenerator<Entry> {
  let end = from;
  for await (const some of results)
    for (const result of some) {
      const entry = entryOf(result, { syntax: format, dialect, mapping });
      end = entry.end;
      yield entry;
    }
  const problem = damage();
  if (problem) yield ofPacking(problem, end);
}

/**
 * It counts as one byte long, so that the position moves on and the report is not repeated. Where all
 * of the content was read nothing has failed.
 */
function ofPacking({ code, params }: PackingProblem, offset: number): Entry {
  const finding = {
    offset,
    severity: code === "compression-trailing" ? "warning" : "failure",
    code,
    params,
    controlNumber: null,
    bytes: new Uint8Array(),
  } as const;
  return { end: offset + 1, record: null, findings: [finding] };
}
