import { ByteWindow } from "../byte-window.ts";
import { utf8 } from "../charset/declared.ts";
import { decodeText } from "../charset/decode-text.ts";
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
import { declaredEncoding, decoderFor } from "./encoding.ts";
import { type XmlEvent, XmlFramer } from "./framing.ts";
import { parseXmlRecord } from "./parse-record.ts";

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
  private readonly window = new ByteWindow();
  private readonly framer = new XmlFramer();
  private readonly maxRecordBytes: number;
  private results: ReadResult[] = [];
  private decoder: TextDecoder | undefined;
  private begun = false;
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
    if (this.begun || this.begin(atEnd)) {
      while (!this.refused && this.step(this.framer.next(this.window.bytes, atEnd)));
    }
    if (atEnd && !this.refused) this.finish();
    this.found += this.results.length;
    return this.results;
  }

  /** Looks for the encoding in the XML declaration, which takes the first bytes. */
  private begin(atEnd: boolean): boolean {
    const { bytes } = this.window;
    const encoding = declaredEncoding(bytes, atEnd);
    if (encoding === undefined) return false;
    this.begun = true;
    this.decoder = decoderFor(encoding);
    if (!this.decoder && encoding !== "utf-8") {
      this.refuse(0, { code: "xml-encoding", params: { encoding } });
    }
    return true;
  }

  /** Takes one event; returns whether the scan goes on. */
  private step(event: XmlEvent): boolean {
    if (event.kind === "more") return this.wait(event.keepFrom);
    if (event.kind === "doctype") {
      const offset = this.window.offset + event.start;
      this.refuse(event.start, { code: "xml-doctype", params: { offset } });
      return false;
    }
    if (event.kind === "lost") this.endOverflow(event.end);
    else this.take(event);
    this.drop(event.end);
    return true;
  }

  private take({ kind, start, end }: Extract<XmlEvent, { start: number; end: number }>): void {
    const bytes = this.window.bytes.subarray(start, end);
    const { length } = bytes;
    if (length > this.maxRecordBytes) {
      this.results.push(tooLong(bytes, this.window.offset + start, length, this.maxRecordBytes));
    } else if (kind === "record") this.parse(bytes, start);
    else if (kind === "empty")
      this.fail(bytes, start, { code: "empty-record", params: { length } });
    else this.fail(bytes, start, { code: "xml-unclosed-record", params: { length } });
  }

  /** Keeps what may belong to a record; one that grows past the limit is passed over to its end. */
  private wait(keepFrom: number): false {
    const { bytes, offset } = this.window;
    if (bytes.length - keepFrom > this.maxRecordBytes) {
      const head = Buffer.from(bytes.subarray(keepFrom, keepFrom + failureBytesLimit));
      this.overflow = { offset: offset + keepFrom, head };
      this.drop(this.framer.lose());
    } else this.drop(keepFrom);
    return false;
  }

  private endOverflow(end: number): void {
    if (!this.overflow) return;
    const { offset, head } = this.overflow;
    const length = this.window.offset + end - offset;
    this.overflow = undefined;
    this.results.push(tooLong(head, offset, length, this.maxRecordBytes));
  }

  private parse(bytes: Buffer, start: number): void {
    const warnings: Warning[] = [];
    const offset = this.window.offset + start;
    const text = this.decode(bytes, warnings, offset);
    const parsed = parseXmlRecord(text);
    if (!parsed.ok) this.results.push(failure(bytes, offset, parsed.reason));
    else {
      const { record } = parsed;
      this.results.push({
        ok: true,
        record,
        bytes,
        offset,
        warnings: [...warnings, ...parsed.warnings],
      });
    }
  }

  private decode(bytes: Buffer, warnings: Warning[], offset: number): string {
    if (this.decoder) return withoutForbidden(this.decoder.decode(bytes), warnings);
    const { text, bad, charset } = decodeText(bytes, 0, bytes.length, utf8);
    if (charset !== utf8.name) {
      warnings.push({ code: "charset-mismatch", params: { declared: utf8.name, found: charset } });
    }
    for (const { at, hex } of bad) {
      warnings.push({
        code: "undecodable-bytes",
        params: { tag: "", bytes: hex, offset: offset + at },
      });
    }
    return withoutForbidden(text, warnings);
  }

  private finish(): void {
    const { bytes } = this.window;
    const start = this.framer.openRecord();
    if (this.overflow) this.endOverflow(bytes.length);
    else if (start >= 0) {
      const length = bytes.length - start;
      this.fail(bytes.subarray(start), start, { code: "xml-unclosed-record", params: { length } });
    } else if (!this.framer.sawMarkup && this.found === 0) {
      this.fail(bytes, 0, {
        code: "not-a-record",
        params: { length: this.window.offset + bytes.length },
      });
    }
    this.drop(bytes.length);
  }

  private refuse(start: number, reason: Problem): void {
    this.refused = true;
    this.fail(this.window.bytes.subarray(start, start), start, reason);
  }

  private fail(bytes: Buffer, start: number, reason: Problem): void {
    this.results.push(failure(bytes, this.window.offset + start, reason));
  }

  private drop(count: number): void {
    this.window.drop(count);
    this.framer.shift(count);
  }
}
