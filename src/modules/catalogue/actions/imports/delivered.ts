import {
  detectFormat,
  type MarcFormat,
  type MarcSyntax,
  readMarcBatches,
  type ReadResult,
} from "#standards/marc";
import type { PackingProblem } from "../../model/imports/finding.ts";
import { rejoin, sniff } from "./sniff.ts";
import { unpack } from "./unpack.ts";
import { UnreadablePacking } from "./unreadable-packing.ts";

/** Enough to tell the formats apart. */
const SNIFFED = 4096;

/** Where to begin: at a byte of the unpacked file, whose format an earlier run has found out. */
export type Beginning = { readonly position: number; readonly format: MarcFormat | null };

/** What a delivered file gives. */
export type Delivered = {
  readonly format: MarcFormat | undefined;
  /** Records and failures by chunk, at their places in the unpacked file. */
  readonly results: AsyncIterable<readonly ReadResult[]>;
  /** Bytes of the file itself read so far. */
  readonly consumed: () => number;
  /** Why the content ended before the file did. */
  readonly damage: () => PackingProblem | null;
};

/**
 * Opens a delivered file. ISO 2709 is read from the record on that is asked for. In XML and JSON a
 * record says nothing of where it stands: there a file is read from its beginning.
 */
export async function openDelivered(
  source: AsyncIterable<Uint8Array>,
  beginning: Beginning,
  dialect: MarcSyntax | null,
): Promise<Delivered> {
  const unpacked = unpack(source);
  const packing: { problem: PackingProblem | null } = { problem: null };
  const content = untilDamage(unpacked.chunks, packing);
  const { chunks, format, skipped } = await open(content, beginning);
  const options = { format, syntax: dialect ?? "auto" } as const;
  const results = readMarcBatches(chunks, options);
  return {
    format,
    results: skipped === 0 ? results : shifted(results, skipped),
    consumed: unpacked.consumed,
    damage: () => packing.problem,
  };
}

type Opened = {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly format: MarcFormat | undefined;
  /** Bytes of the unpacked file passed over without reading them. */
  readonly skipped: number;
};

async function open(
  chunks: AsyncIterable<Uint8Array>,
  { position, format }: Beginning,
): Promise<Opened> {
  if (format === "iso2709") return { chunks: skip(chunks, position), format, skipped: position };
  const { head, rest } = await sniff(chunks, SNIFFED);
  const found = detectFormat(head);
  return { chunks: rejoin(head, rest), format: found === "gzip" ? undefined : found, skipped: 0 };
}

/** A damaged packing ends the content; what was unpacked before is read like any file cut off there. */
async function* untilDamage(
  chunks: AsyncIterable<Uint8Array>,
  packing: { problem: PackingProblem | null },
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
    packing.problem = fault.problem;
  }
}

async function* shifted(
  batches: AsyncIterable<readonly ReadResult[]>,
  by: number,
): AsyncGenerator<readonly ReadResult[]> {
  for await (const results of batches)
    yield results.map((result) => ({ ...result, offset: result.offset + by }));
}

async function* skip(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
