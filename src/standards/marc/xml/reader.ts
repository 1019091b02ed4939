import { ByteWindow } from "../byte-window.ts";
import { withoutForbidden } from "./characters.ts";
import type { Problem, Warning } from "../problem.ts";
import {
  defaultMaxRecordBytes,
  failure,
  failureBytesLimit,
  type ReadResult,
  type RecordReader,
  tooLong,
} from "../result.ts";
import { decodeElement } from "./decode.ts";
import { encodingOf, type XmlEncoding } from "./encoding.ts";
import { longestName, type XmlEvent, XmlFramer } from "./framing.ts";
import { parseXmlRecord } from "./parse-record.ts";
import { Utf16Window } from "./utf16-window.ts";

export interface MarcXmlOptions {
  /** Longer records are failures. Default 16 MiB. */
  readonly maxRecordBytes?: number;
}

/**
 * Streaming reader of MARCXML (and of ISO 25577 MarcXchange, which has the same elements). A document
 * type declaration is refused with all that follows it: nothing good needs one, and entities can be
 * used for attack.
 */
export class MarcXmlReader implements RecordReader {
  private window = new ByteWindow();
  private readonly framer = new XmlFramer();
  private readonly maxRecordBytes: number;
  private results: ReadResult[] = [];
  /** Found out from the first bytes. */
  private encoding: XmlEncoding | undefined;
  private refused = false;
  private found = 0;
  /** A record too long to be read: where it began, and its first bytes. */
  private overflow: { offset: number; head: Buffer } | undefined;

  constructor(options: MarcXmlOptions = {}) {
    this.maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes;
  }

  push(chunk: Uint8Array): ReadResult[] {
    if (this.refused) return [];
    this.window.append(chunk);
    return this.read(false);
  }

  end(): ReadResult[] {
    return this.read(true);
  }

  private read(atEnd: boolean): ReadResult[] {
    this.results = [];
    if (this.encoding || this.begin(atEnd)) {
      while (!this.refused && this.step(this.framer.next(this.window.bytes, atEnd)));
    }
    if (atEnd && !this.refused) this.finish();
    this.found += this.results.length;
    return this.results;
  }

  /** Looks for the encoding in the first bytes. UTF-16 is turned to UTF-8 as it comes. */
  private begin(atEnd: boolean): boolean {
    const { bytes } = this.window;
    const encoding = encodingOf(bytes, atEnd);
    if (encoding === undefined) return false;
    const { name, declared } = encoding;
    if (name === "utf-16le" || name === "utf-16be") {
      this.window = new Utf16Window(name);
      this.window.append(bytes);
      this.encoding = { name: "utf-8", declared: "utf-8" };
    } else this.encoding = encoding;
    if (!name) this.refuse(0, { code: "xml-encoding", params: { encoding: declared } });
    return true;
  }

  /** Takes one event; returns whether the scan goes on. */
  private step(event: XmlEvent): boolean {
    if (event.kind === "more") return this.wait(event.keepFrom);
    if (event.kind === "doctype") {
      const offset = this.window.offsetAt(event.start);
      this.refuse(event.start, { code: "xml-doctype", params: { offset } });
      return false;
    }
    if (event.kind === "lost") this.endOverflow(event.end);
    else this.take(event);
    this.drop(event.end);
    return true;
  }

  private take({ kind, start, end }: Extract<XmlEvent, { start: number; end: number }>): void {
    const length = end - start;
    if (length > this.maxRecordBytes) this.tooLong(start, end);
    else if (kind === "record") this.parse(start, end);
    else if (kind === "empty") this.fail(start, end, { code: "empty-record", params: { length } });
    else this.fail(start, end, { code: "xml-unclosed-record", params: { length } });
  }

  /** Keeps what may belong to a record; one that grows past the limit is passed over to its end. */
  private wait(keepFrom: number): false {
    const { bytes } = this.window;
    // What no name has been made out in yet may be no record at all.
    if (bytes.length - keepFrom > Math.max(this.maxRecordBytes, longestName)) {
      const head = Buffer.from(bytes.subarray(keepFrom, keepFrom + failureBytesLimit));
      this.overflow = { offset: this.window.offsetAt(keepFrom), head };
      this.drop(this.framer.lose());
    } else this.drop(keepFrom);
    return false;
  }

  private endOverflow(end: number): void {
    if (!this.overflow) return;
    const { offset, head } = this.overflow;
    const length = this.window.offsetAt(end) - offset;
    this.overflow = undefined;
    this.results.push(tooLong(head, offset, length, this.maxRecordBytes));
  }

  private tooLong(start: number, end: number): void {
    const offset = this.window.offsetAt(start);
    const length = this.window.offsetAt(end) - offset;
    const bytes = this.window.bytes.subarray(start, end);
    this.results.push(tooLong(bytes, offset, length, this.maxRecordBytes));
  }

  private parse(start: number, end: number): void {
    const warnings: Warning[] = [];
    const offset = this.window.offsetAt(start);
    const source = this.window.bytes.subarray(start, end);
    const text = this.decode(source, offset, warnings);
    const parsed = parseXmlRecord(withoutForbidden(text, warnings));
    if (!parsed.ok) return this.fail(start, end, parsed.reason);
    const foreign = this.encoding?.name !== "utf-8";
    this.results.push({
      ok: true,
      record: parsed.record,
      bytes: foreign ? Buffer.from(text) : source,
      offset,
      length: this.window.offsetAt(end) - offset,
      warnings: [...warnings, ...parsed.warnings],
    });
  }

  /** A document whose encoding cannot be read is refused before it has records. */
  private decode(bytes: Buffer, offset: number, warnings: Warning[]): string {
    const { name, declared = "" } = this.encoding ?? {};
    return name ? decodeElement(bytes, offset, { name, declared }, warnings) : "";
  }

  private finish(): void {
    const { length } = this.window.bytes;
    const start = this.framer.openRecord();
    if (this.overflow) this.endOverflow(length);
    else if (start >= 0) {
      this.fail(start, length, {
        code: "xml-unclosed-record",
        params: { length: length - start },
      });
    } else if (!this.framer.sawMarkup && this.found === 0) this.refuseAll();
    this.drop(length);
  }

  /** A page that holds nothing of MARCXML: it was read past as it came, and is one failure. */
  private refuseAll(): void {
    const length = this.window.offsetAt(this.window.bytes.length);
    const reason: Problem = { code: "not-a-record", params: { length } };
    this.results.push(failure(Buffer.alloc(0), 0, reason, length));
  }

  private refuse(start: number, reason: Problem): void {
    this.refused = true;
    this.fail(start, start, reason);
  }

  private fail(start: number, end: number, reason: Problem): void {
    const offset = this.window.offsetAt(start);
    const length = this.window.offsetAt(end) - offset;
    this.results.push(failure(this.window.bytes.subarray(start, end), offset, reason, length));
  }

  private drop(count: number): void {
    this.window.drop(count);
    this.framer.shift(count);
  }
}
