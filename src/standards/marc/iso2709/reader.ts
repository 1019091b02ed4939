import { ByteWindow } from "../byte-window.ts";
import { FieldDecoder } from "../charset/field-decoder.ts";
import type { Problem, Warning } from "../problem.ts";
import { defaultMaxRecordBytes, failure, type ReadResult, type RecordReader } from "../result.ts";
import {
  digits,
  isLeaderAt,
  leaderLength,
  longestRecord,
  recordTerminator,
  shortestRecord,
} from "./bytes.ts";
import { declaredCharset, type SyntaxOption } from "./charset.ts";
import { findEmbedded, findFrame, skipPadding } from "./framing.ts";
import { parseLenient } from "./lenient-parse.ts";
import { parseStrict } from "./strict-parse.ts";

export interface Iso2709Options {
  /** Which family of tags, which decides where the character set is declared. Default "auto". */
  readonly syntax?: SyntaxOption;
  /** Longer records are failures. Default 16 MiB. */
  readonly maxRecordBytes?: number;
}

/** A wrong length may have to be read to its end before it shows, whatever the limit. */
const leastWindow = 2 * longestRecord;

/** How much more to gather before a doubtful stretch is looked at again. */
const patience = 4096;

/** Streaming reader of ISO 2709:2008. The results do not depend on how the source is cut into chunks. */
export class Iso2709Reader implements RecordReader {
  private readonly window = new ByteWindow();
  private readonly syntax: SyntaxOption;
  private readonly maxRecordBytes: number;
  private results: ReadResult[] = [];
  /** Bytes the window must hold before another look is worth while. */
  private wanted = 0;
  private padding = 0;
  /** The beginning of a stretch that is too long to be a record, and its length so far. */
  private overflow: { offset: number; head: Buffer } | undefined;

  constructor(options: Iso2709Options = {}) {
    this.syntax = options.syntax ?? "auto";
    this.maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes;
  }

  push(chunk: Uint8Array): ReadResult[] {
    this.window.append(chunk);
    return this.window.bytes.length < this.wanted ? [] : this.read(false);
  }

  end(): ReadResult[] {
    return this.read(true);
  }

  private read(atEnd: boolean): ReadResult[] {
    this.results = [];
    this.wanted = 0;
    let at = 0;
    for (let next = this.step(0, atEnd); next > at; next = this.step(at, atEnd)) at = next;
    this.window.drop(at);
    this.wanted = Math.max(0, this.wanted - at);
    return this.results;
  }

  /** Reads what stands at `from`; returns where to go on, or `from` when more bytes are needed. */
  private step(from: number, atEnd: boolean): number {
    if (this.overflow) return this.skipOverflow(from, atEnd, this.overflow);
    const { bytes } = this.window;
    const at = skipPadding(bytes, from);
    if (at > from) this.notePadding(from, at);
    if (at >= bytes.length) return at;
    return this.stepRecord(at, atEnd);
  }

  private notePadding(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const byte = this.window.bytes[index];
      if (byte !== 0x0a && byte !== 0x0d) this.padding++;
    }
  }

  private stepRecord(at: number, atEnd: boolean): number {
    const { bytes, offset } = this.window;
    if (bytes.length - at < leaderLength && !atEnd) return at;
    if (offset + at === 0 && startsWithByteOrderMark(bytes)) return byteOrderMark.length;
    const next = isLeaderAt(bytes, at) ? this.stepSound(at, atEnd) : undefined;
    return next ?? this.stepDoubtful(at, atEnd);
  }

  /** Tries to take the leader at its word. */
  private stepSound(at: number, atEnd: boolean): number | undefined {
    const { bytes } = this.window;
    const end = at + digits(bytes, at, 5);
    if (end > bytes.length) return atEnd ? undefined : this.wait(at, end);
    return end - at >= shortestRecord && this.readStrict(at, end) ? end : undefined;
  }

  private stepDoubtful(at: number, atEnd: boolean): number {
    const frame = findFrame(this.window.bytes, at, atEnd);
    if (frame.kind === "more") return this.waitOrOverflow(at);
    if (frame.kind === "record") this.readLenient(at, frame.end, atEnd);
    else this.fail(at, frame.end, { code: "not-a-record", params: { length: frame.end - at } });
    return frame.end;
  }

  private wait(at: number, wanted: number): number {
    this.wanted = wanted;
    return at;
  }

  private waitOrOverflow(at: number): number {
    const { bytes, offset } = this.window;
    const gathered = bytes.length - at;
    if (gathered <= Math.max(this.maxRecordBytes, leastWindow))
      return this.wait(at, bytes.length + patience);
    this.overflow = {
      offset: offset + at,
      head: Buffer.from(bytes.subarray(at, at + longestRecord)),
    };
    return bytes.length - longestRecord;
  }

  /** Passes over a stretch without end, up to a terminator or a record that ends at it. */
  private skipOverflow(
    at: number,
    atEnd: boolean,
    overflow: { offset: number; head: Buffer },
  ): number {
    const { bytes, offset } = this.window;
    const terminator = bytes.indexOf(recordTerminator, at);
    if (terminator < 0 && !atEnd) {
      this.wanted = bytes.length + patience;
      return Math.max(at, bytes.length - longestRecord);
    }
    const embedded = terminator < 0 ? -1 : findEmbedded(bytes, at - 1, terminator);
    const end = embedded >= 0 ? embedded : terminator < 0 ? bytes.length : terminator + 1;
    this.overflow = undefined;
    this.padding = 0;
    this.results.push({
      ok: false,
      offset: overflow.offset,
      length: offset + end - overflow.offset,
      reason: { code: "record-too-long", params: { limit: this.maxRecordBytes } },
      bytes: overflow.head,
    });
    return end;
  }

  private readStrict(at: number, end: number): boolean {
    if (end - at > this.maxRecordBytes) return false;
    const { bytes, offset } = this.window;
    const warnings: Warning[] = [];
    const decoder = new FieldDecoder(declaredCharset(bytes, at, this.syntax), warnings, offset);
    const record = parseStrict(bytes, at, end - at, decoder);
    if (!record) return false;
    this.succeed(at, end, record, warnings);
    return true;
  }

  private readLenient(at: number, end: number, atEnd: boolean): void {
    if (end - at > this.maxRecordBytes) {
      this.fail(at, end, { code: "record-too-long", params: { limit: this.maxRecordBytes } });
      return;
    }
    const bytes = this.window.bytes.subarray(at, end);
    const charsetWarnings: Warning[] = [];
    const charset = declaredCharset(bytes, 0, this.syntax);
    const decoder = new FieldDecoder(charset, charsetWarnings, this.window.offset + at);
    const result = parseLenient(bytes, decoder);
    if (result.ok) this.succeed(at, end, result.record, [...result.warnings, ...charsetWarnings]);
    else
      this.fail(
        at,
        end,
        truncation(bytes, atEnd && end === this.window.bytes.length) ?? result.reason,
      );
  }

  private succeed(
    at: number,
    end: number,
    record: Extract<ReadResult, { ok: true }>["record"],
    found: Warning[],
  ): void {
    const warnings: Warning[] =
      this.padding === 0
        ? found
        : [{ code: "bytes-before-record", params: { length: this.padding } }, ...found];
    this.padding = 0;
    const { bytes, offset } = this.window;
    this.results.push({
      ok: true,
      record,
      bytes: bytes.subarray(at, end),
      offset: offset + at,
      warnings,
    });
  }

  private fail(at: number, end: number, reason: Problem): void {
    this.padding = 0;
    this.results.push(
      failure(this.window.bytes.subarray(at, end), this.window.offset + at, reason),
    );
  }
}

const byteOrderMark = Buffer.from("\ufeff");

function startsWithByteOrderMark(bytes: Buffer): boolean {
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
}

/** The last record of a file that ends before its time. */
function truncation(bytes: Buffer, last: boolean): Problem | undefined {
  if (!last || bytes.includes(recordTerminator)) return undefined;
  if (!/^\d/.test(bytes.toString("latin1", 0, 1))) return undefined;
  const stated = digits(bytes, 0, 5);
  const expected = stated < 0 ? leaderLength : stated;
  return { code: "record-truncated", params: { expected, found: bytes.length } };
}
