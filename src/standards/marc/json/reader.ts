import { ByteWindow } from "../byte-window.ts";
import { undecodable } from "../charset/bad-places.ts";
import { utf8 } from "../charset/declared.ts";
import { decodeText } from "../charset/decode-text.ts";
import type { Problem, Warning } from "../problem.ts";
import {
  defaultMaxRecordBytes,
  failure,
  failureBytesLimit,
  type ReadResult,
  type RecordReader,
  tooLong,
} from "../result.ts";
import { findRecordStart, type JsonEvent, JsonFramer, longestStart } from "./framing.ts";
import { parseJsonRecord } from "./parse-record.ts";
import { loneSurrogates, tagsIn } from "./places.ts";

export interface MarcJsonOptions {
  /** Longer records are failures. Default 16 MiB. */
  readonly maxRecordBytes?: number;
}

const byteOrderMark = "\ufeff";

/** Streaming reader of MARC-in-JSON: objects one to a line, in an array, or one after the other. */
export class MarcJsonReader implements RecordReader {
  private readonly window = new ByteWindow();
  private readonly framer: JsonFramer;
  private readonly maxRecordBytes: number;
  private results: ReadResult[] = [];
  /** A stretch too long to be a record: where it began, and its first bytes. */
  private overflow: { offset: number; head: Buffer } | undefined;

  constructor(options: MarcJsonOptions = {}) {
    this.maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes;
    this.framer = new JsonFramer(this.maxRecordBytes);
  }

  push(chunk: Uint8Array): ReadResult[] {
    this.window.append(chunk);
    return this.read(false);
  }

  end(): ReadResult[] {
    return this.read(true);
  }

  private read(atEnd: boolean): ReadResult[] {
    this.results = [];
    for (;;) {
      if (this.overflow && !this.skipOverflow(this.overflow, atEnd)) return this.results;
      const event = this.framer.next(this.window.bytes);
      if (event.kind === "more") {
        if (this.wait(event.keepFrom, atEnd)) continue;
        return this.results;
      }
      this.take(event);
    }
  }

  private take({ kind, start, end }: Exclude<JsonEvent, { kind: "more" }>): void {
    if (end - start > this.maxRecordBytes) return this.beginOverflow(start);
    if (kind === "object") this.parse(start, end);
    else if (!this.isByteOrderMark(start, end)) {
      this.fail(
        start,
        end,
        malformed(kind === "broken" ? "the record does not end" : "not a record"),
      );
    }
    this.drop(end);
  }

  private isByteOrderMark(start: number, end: number): boolean {
    return (
      this.window.offset + start === 0 &&
      this.window.bytes.toString("utf8", start, end) === byteOrderMark
    );
  }

  private parse(start: number, end: number): void {
    const bytes = this.window.bytes.subarray(start, end);
    const offset = this.window.offset + start;
    const { text, bad, charset } = decodeText(bytes, 0, bytes.length, utf8);
    const parsed = parseJsonRecord(text);
    if (!parsed.ok) return this.fail(start, end, parsed.reason);
    const warnings = [
      ...mismatch(charset),
      ...undecodable(offset, tagsIn(bytes), bad, loneSurrogates(bytes)),
      ...parsed.warnings,
    ];
    const { record } = parsed;
    this.results.push({ ok: true, record, bytes, offset, length: bytes.length, warnings });
  }

  /** Handles the end of what is there; returns whether a record may follow in it. */
  private wait(keepFrom: number, atEnd: boolean): boolean {
    const { length } = this.window.bytes;
    // What ends with the beginning of a record is told apart only when that has come.
    const patience = atEnd ? 0 : longestStart;
    if (length - keepFrom > this.maxRecordBytes + patience) {
      this.beginOverflow(keepFrom);
      return true;
    }
    if (keepFrom < length && atEnd) {
      this.fail(keepFrom, length, malformed("the file ends inside a record"));
      this.drop(length);
    } else this.drop(keepFrom);
    return false;
  }

  private beginOverflow(start: number): void {
    const { bytes, offset } = this.window;
    const head = Buffer.from(bytes.subarray(start, start + failureBytesLimit));
    this.overflow = { offset: offset + start, head };
    this.drop(start + 1);
  }

  /** Passes on to the next beginning of a record; returns whether there is one. */
  private skipOverflow(overflow: { offset: number; head: Buffer }, atEnd: boolean): boolean {
    const next = findRecordStart(this.window.bytes, 0);
    const { length } = this.window.bytes;
    if (next < 0 && !atEnd) {
      this.drop(Math.max(0, length - longestStart));
      return false;
    }
    const stop = next < 0 ? length : next;
    this.overflow = undefined;
    const { offset, head } = overflow;
    const skipped = this.window.offset + stop - offset;
    this.results.push(tooLong(head, offset, skipped, this.maxRecordBytes));
    this.framer.restart(stop);
    this.drop(stop);
    return next >= 0;
  }

  private fail(start: number, end: number, reason: Problem): void {
    const bytes = this.window.bytes.subarray(start, end);
    this.results.push(failure(bytes, this.window.offset + start, reason));
  }

  private drop(count: number): void {
    this.window.drop(count);
    this.framer.shift(count);
  }
}

/** JSON is UTF-8 (RFC 8259, 8.1). */
function mismatch(found: string): Warning[] {
  if (found === utf8.name) return [];
  return [{ code: "charset-mismatch", params: { declared: utf8.name, found } }];
}

function malformed(message: string): Problem {
  return { code: "json-malformed", params: { message } };
}
