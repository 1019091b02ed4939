import type { Problem, Warning } from "./problem.ts";
import type { MarcRecord } from "./record.ts";

/** A record that was read, with the bytes it came from. */
export interface ReadSuccess {
  readonly ok: true;
  readonly record: MarcRecord;
  /**
   * The original bytes, unchanged; of XML in another encoding than UTF-8 the same text in UTF-8, so that
   * the record can be read by itself. A view: copy it to keep it longer than the chunk it lies in.
   */
  readonly bytes: Uint8Array;
  /** Bytes from the start of the source to the start of the record. */
  readonly offset: number;
  /** Bytes of the source that it takes. */
  readonly length: number;
  readonly warnings: readonly Warning[];
}

/** A stretch of the source that is not a readable record. */
export interface ReadFailure {
  readonly ok: false;
  readonly offset: number;
  /** Bytes skipped because of this failure; 0 where all the rest of the source is refused. */
  readonly length: number;
  readonly reason: Problem;
  /** The bytes skipped; cut to the first 100,000 where the stretch is longer. */
  readonly bytes: Uint8Array;
}

export type ReadResult = ReadSuccess | ReadFailure;

/** A streaming decoder: give it chunks of any size, then `end()`. Chunks must not be changed afterwards. */
export interface RecordReader {
  push(chunk: Uint8Array): ReadResult[];
  end(): ReadResult[];
}

/** The most bytes of a failed stretch that are handed back. */
export const failureBytesLimit = 100_000;

/** The largest record read unless the caller says otherwise: 16 MiB, some 200,000 items in 852. */
export const defaultMaxRecordBytes = 16 * 1024 * 1024;

/** The failure of a stretch longer than the reader's limit, of which `head` is the beginning. */
export function tooLong(
  head: Uint8Array,
  offset: number,
  length: number,
  limit: number,
): ReadFailure {
  const bytes = head.subarray(0, Math.min(limit, failureBytesLimit));
  return {
    ok: false,
    offset,
    length,
    reason: { code: "record-too-long", params: { limit } },
    bytes,
  };
}

/** The failure of a stretch, `length` bytes of the source where that is not how they are shown. */
export function failure(
  bytes: Uint8Array,
  offset: number,
  reason: Problem,
  length = bytes.length,
): ReadFailure {
  return {
    ok: false,
    offset,
    length,
    reason,
    bytes: bytes.subarray(0, failureBytesLimit),
  };
}
