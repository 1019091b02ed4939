import { ByteWindow } from "../byte-window.ts";
import type { Warning } from "../problem.ts";
import {
  defaultMaxRecordBytes,
  failure,
  failureBytesLimit,
  type ReadResult,
  type RecordReader,
  tooLong,
} from "../result.ts";
import {
  digits,
  isLeaderAt,
  leaderLength,
  longestRecord,
  recordTerminator,
  shortestRecord,
} from "./bytes.ts";
import type { SyntaxOption } from "./charset.ts";
import { findEmbedded, findFrame, skipPadding } from "./framing.ts";
import { type Parsed, parseFaulty, parseSound, type Place } from "./parse.ts";

export interface Iso2709Options {
  /** Which family of tags, which decides where the character set is declared. Default "auto". */
  readonly syntax?: SyntaxOption;
  /** Longer records are failures. Default 16 MiB. */
  readonly maxRecordBytes?: number;
}

/** A wrong length may have to be read to its end before it shows, whatever the limit. */
const leastWindow = 2 * longestRecord;

/** How much more to gather, at least, before a doubtful stretch is looked at again. */
const patience = 4096;

const byteOrderMark = Buffer.from("\ufeff");

/** Streaming reader of ISO 2709:2008. The results do not depend on how the source is cut into chunks. */
export class Iso2709Reader implements RecordReader {
  private readonly window = new ByteWindow();
  private readonly syntax: SyntaxOption;
  private readonly maxRecordBytes: number;
  private results: ReadResult[] = [];
  /** Bytes the window must hold before another look is worth while. */
  private wanted = 0;
  private atEnd = false;
  /** Bytes passed over before the next record, line ends not counted. */
  private padding = 0;
  /** A stretch too long to be a record: where it began, and its first bytes. */
  private overflow: { offset: number; head: Buffer } | undefined;

  constructor(options: Iso2709Options = {}) {
    this.syntax = options.syntax ?? "auto";
    this.maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes;
  }

  push(chunk: Uint8Array): ReadResult[] {
    this.window.append(chunk);
    return this.window.bytes.length < this.wanted ? [] : this.read();
  }

  end(): ReadResult[] {
    this.atEnd = true;
    return this.read();
  }

  private read(): ReadResult[] {
    this.results = [];
    this.wanted = 0;
    let at = 0;
    for (let next = this.step(0); next > at; next = this.step(at)) at = next;
    this.window.drop(at);
    this.wanted = Math.max(0, this.wanted - at);
    return this.results;
  }

  /** Reads what stands at `from`; returns where to go on, or `from` when more bytes are needed. */
  private step(from: number): number {
    if (this.overflow) return this.skipOverflow(from, this.overflow);
    const { bytes } = this.window;
    const at = skipPadding(bytes, from);
    this.notePadding(bytes.subarray(from, at));
    return at < bytes.length ? this.stepRecord(at) : at;
  }

  private notePadding(bytes: Buffer): void {
    for (const byte of bytes) if (byte !== 0x0a && byte !== 0x0d) this.padding++;
  }

  private stepRecord(at: number): number {
    const { bytes, offset } = this.window;
    if (bytes.length - at < leaderLength && !this.atEnd) return at;
    if (offset + at === 0 && byteOrderMark.equals(bytes.subarray(0, 3))) return 3;
    const next = isLeaderAt(bytes, at) ? this.stepSound(at) : undefined;
    return next ?? this.stepDoubtful(at);
  }

  /** Tries to take the leader at its word. */
  private stepSound(at: number): number | undefined {
    const { bytes } = this.window;
    const length = digits(bytes, at, 5);
    if (at + length > bytes.length) return this.atEnd ? undefined : this.wait(at, at + length);
    if (length < shortestRecord || length > this.maxRecordBytes) return undefined;
    const parsed = parseSound(this.place(at, at + length));
    if (parsed) this.report(at, at + length, parsed);
    return parsed && at + length;
  }

  private stepDoubtful(at: number): number {
    const { bytes, offset } = this.window;
    const frame = findFrame(bytes, at, this.atEnd);
    if (frame.kind === "more") return this.waitOrOverflow(at);
    const { kind, end } = frame;
    const length = end - at;
    if (length > this.maxRecordBytes) {
      this.padding = 0;
      this.results.push(tooLong(bytes.subarray(at, end), offset + at, length, this.maxRecordBytes));
    } else if (kind === "rubbish") {
      this.report(at, end, { ok: false, reason: { code: "not-a-record", params: { length } } });
    } else
      this.report(at, end, parseFaulty(this.place(at, end), this.atEnd && end === bytes.length));
    return end;
  }

  private wait(at: number, wanted: number): number {
    this.wanted = wanted;
    return at;
  }

  private waitOrOverflow(at: number): number {
    const { bytes, offset } = this.window;
    const most = Math.max(this.maxRecordBytes, leastWindow);
    const gathered = bytes.length - at;
    if (gathered <= most)
      return this.wait(at, bytes.length + Math.min(Math.max(patience, gathered), most));
    const head = Buffer.from(bytes.subarray(at, at + failureBytesLimit));
    this.overflow = { offset: offset + at, head };
    return bytes.length - longestRecord;
  }

  /** Passes over a stretch without end, up to a terminator or a record that ends at it. */
  private skipOverflow(at: number, overflow: { offset: number; head: Buffer }): number {
    const { bytes, offset } = this.window;
    const terminator = bytes.indexOf(recordTerminator, at);
    if (terminator < 0 && !this.atEnd) {
      return this.wait(Math.max(at, bytes.length - longestRecord), bytes.length + patience);
    }
    const embedded = terminator < 0 ? -1 : findEmbedded(bytes, at - 1, terminator);
    const end = embedded >= 0 ? embedded : terminator < 0 ? bytes.length : terminator + 1;
    this.overflow = undefined;
    this.padding = 0;
    const length = offset + end - overflow.offset;
    this.results.push(tooLong(overflow.head, overflow.offset, length, this.maxRecordBytes));
    return end;
  }

  private place(start: number, end: number): Place {
    return {
      bytes: this.window.bytes,
      start,
      end,
      origin: this.window.offset,
      syntax: this.syntax,
    };
  }

  private report(at: number, end: number, parsed: Parsed): void {
    const bytes = this.window.bytes.subarray(at, end);
    const offset = this.window.offset + at;
    const before = this.padding;
    this.padding = 0;
    if (!parsed.ok) this.results.push(failure(bytes, offset, parsed.reason));
    else {
      const { record, warnings } = parsed;
      if (before > 0) warnings.unshift(paddingWarning(before));
      this.results.push({ ok: true, record, bytes, offset, length: end - at, warnings });
    }
  }
}

function paddingWarning(length: number): Warning {
  return { code: "bytes-before-record", params: { length } };
}
