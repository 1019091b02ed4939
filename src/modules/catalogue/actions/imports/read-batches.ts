import { detectFormat, type MarcFormat, readMarcBatches, type ReadResult } from "#standards/marc";
import type { Entry } from "../../model/imports/finding.ts";
import { entryOf, type Reading } from "./entries.ts";
import { Gathering } from "./gathering.ts";
import type { Batch } from "./load-batch.ts";
import { rejoin, sniff } from "./sniff.ts";
import { type Unpacked, UnreadablePacking, unpack } from "./unpack.ts";

/** Enough to tell the formats apart. */
const SNIFFED = 4096;

/** Where to begin: at a byte of the unpacked file, whose format an earlier run has found out. */
export type Beginning = { readonly position: number; readonly format: MarcFormat | null };

/**
 * Reads a delivery in batches. Memory stays flat however long it is: a batch is given before the
 * next is read.
 */
export async function* readBatches(
  source: AsyncIterable<Uint8Array>,
  beginning: Beginning,
  reading: Omit<Reading, "syntax">,
): AsyncGenerator<Batch> {
  const unpacked = unpack(source);
  const opened = await open(unpacked.chunks, beginning);
  const gathering = new Gathering(
    beginning.position,
    opened.format ?? "iso2709",
    unpacked.consumed,
  );
  for await (const entry of entries(opened, beginning.position, reading)) {
    if (entry.end <= beginning.position) continue;
    gathering.add(entry);
    if (gathering.isFull()) yield gathering.take();
  }
  if (!gathering.isEmpty()) yield gathering.take();
}

type Opened = {
  readonly chunks: Unpacked["chunks"];
  readonly format: MarcFormat | undefined;
  /** Bytes of the unpacked file passed over without reading them. */
  readonly skipped: number;
};

/**
 * ISO 2709 can be read from any record on. In XML and JSON a record says nothing of where it stands:
 * there a file is read from its beginning, and what is loaded already is dropped.
 */
async function open(chunks: Unpacked["chunks"], { position, format }: Beginning): Promise<Opened> {
  if (format === "iso2709") return { chunks: skip(chunks, position), format, skipped: position };
  const { head, rest } = await sniff(chunks, SNIFFED);
  const found = detectFormat(head);
  return { chunks: rejoin(head, rest), format: found === "gzip" ? undefined : found, skipped: 0 };
}

async function* entries(
  { chunks, format, skipped }: Opened,
  from: number,
  { dialect, mapping }: Omit<Reading, "syntax">,
): AsyncGenerator<Entry> {
  const reading: Reading = { syntax: format ?? "iso2709", dialect, mapping };
  const packing: { fault: UnreadablePacking | null } = { fault: null };
  let end = from;
  for await (const results of readMarcBatches(untilDamage(chunks, packing), {
    format,
    syntax: dialect ?? "auto",
  }))
    for (const result of results) {
      const entry = entryOf(shifted(result, skipped), reading);
      end = entry.end;
      yield entry;
    }
  if (packing.fault) yield damaged(packing.fault, end);
}

/** A damaged packing ends the content; what was unpacked before is read like any file cut off there. */
async function* untilDamage(
  chunks: AsyncIterable<Uint8Array>,
  packing: { fault: UnreadablePacking | null },
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
    packing.fault = fault;
  }
}

function shifted(result: ReadResult, by: number): ReadResult {
  return by === 0 ? result : { ...result, offset: result.offset + by };
}

/** It counts as one byte long, so that the position moves on and the report is not repeated. */
function damaged({ code, params }: UnreadablePacking, offset: number): Entry {
  const finding = {
    offset,
    severity: "failure",
    code,
    params,
    controlNumber: null,
    bytes: new Uint8Array(),
  } as const;
  return { end: offset + 1, record: null, findings: [finding] };
}

async function* skip(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
