import type { FieldDecoder } from "../charset/field-decoder.ts";
import type { DataField, MarcField, MarcRecord, Subfield } from "../record.ts";
import {
  byteAt,
  digits,
  directoryEntryLength,
  fieldTerminator,
  leaderLength,
  recordTerminator,
  subfieldDelimiter,
} from "./bytes.ts";
import { splitSubfields } from "./subfields.ts";

const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
const zero = 0x30;

/**
 * Reads a record whose structure is without fault: a leader with the right length, and a directory
 * whose fields follow each other without gap to the end. This is the way nearly all records take, so
 * it looks at each byte once and makes no intermediate value.
 * @returns nothing when anything is out of order; the lenient parser then takes over.
 */
export function parseStrict(
  bytes: Buffer,
  at: number,
  length: number,
  decoder: FieldDecoder,
): MarcRecord | undefined {
  return new StrictParser(bytes, at, length, decoder).parse();
}

/** Positions are in the buffer, `at` being where the record begins in it. */
class StrictParser {
  private readonly bytes: Buffer;
  private readonly at: number;
  private readonly end: number;
  private readonly decoder: FieldDecoder;
  private readonly base: number;
  /** The record one character to a byte: right where all is ASCII. */
  private text = "";
  /** Whether text that is plain ASCII must be decoded too, because it stands for other characters. */
  private hasReferences = false;

  constructor(bytes: Buffer, at: number, length: number, decoder: FieldDecoder) {
    this.bytes = bytes;
    this.at = at;
    this.end = at + length - 1;
    this.decoder = decoder;
    this.base = at + digits(bytes, at + 12, 5);
  }

  parse(): MarcRecord | undefined {
    const { at, end } = this;
    if (!this.hasSoundDirectory()) return undefined;
    this.text = this.bytes.toString("latin1", at, end);
    this.hasReferences = this.decoder.resolvesReferences && this.text.includes("&#x");
    const fields: MarcField[] = [];
    let start = this.base;
    for (let entry = at + leaderLength; entry < this.base - 1; entry += directoryEntryLength) {
      const next = start + digits(this.bytes, entry + 3, 4);
      const field = this.readField(entry, start, next - 1);
      if (field === undefined) return undefined;
      fields.push(field);
      start = next;
    }
    return { leader: this.text.substring(0, leaderLength), fields };
  }

  /**
   * Whether all parts of the record are in their places. This is looked at before the text is touched,
   * so that a file of false leaders costs little.
   */
  private hasSoundDirectory(): boolean {
    const { bytes, base, end } = this;
    const length = base - 1 - this.at - leaderLength;
    if (length < 0 || length % directoryEntryLength !== 0 || base > end) return false;
    if (bytes[base - 1] !== fieldTerminator || bytes[end] !== recordTerminator) return false;
    let next = base;
    for (let entry = base - 1 - length; entry < base - 1; entry += directoryEntryLength) {
      next = this.fieldEnd(entry, next);
      if (next < 0) return false;
    }
    return next === end;
  }

  /** Where the field after that of `entry` begins, or -1 when it does not begin at `start` and end well. */
  private fieldEnd(entry: number, start: number): number {
    const size = digits(this.bytes, entry + 3, 4);
    if (size < 1 || digits(this.bytes, entry + 7, 5) !== start - this.base) return -1;
    const next = start + size;
    return next <= this.end && this.bytes[next - 1] === fieldTerminator ? next : -1;
  }

  private readField(entry: number, start: number, end: number): MarcField | undefined {
    const tag = this.slice(entry, entry + 3);
    const control = this.bytes[entry] === zero && this.bytes[entry + 1] === zero;
    return control ? this.controlField(tag, start, end) : this.dataField(tag, start, end);
  }

  private slice(start: number, end: number): string {
    return this.text.substring(start - this.at, end - this.at);
  }

  /** The end of the printable ASCII that starts at `from`; a terminator stops it in any case. */
  private plainEnd(from: number): number {
    const { bytes } = this;
    let index = from;
    for (let byte = byteAt(bytes, index); byte > 0x1f && byte < 0x7f;)
      byte = byteAt(bytes, ++index);
    return index;
  }

  private controlField(tag: string, start: number, end: number): MarcField | undefined {
    if (!this.hasReferences && this.plainEnd(start) === end)
      return { tag, value: this.slice(start, end) };
    if (this.hasTerminator(start, end)) return undefined;
    return { tag, value: this.decoder.decode(this.bytes, start, end, tag) };
  }

  private dataField(tag: string, start: number, end: number): DataField | undefined {
    if (this.hasReferences) return this.decodedField(tag, start, end);
    const subfields: Subfield[] = [];
    let index = start + 2;
    while (index < end) {
      const code = byteAt(this.bytes, index + 1);
      if (this.bytes[index] !== subfieldDelimiter || code < 0x21 || code > 0x7e) return undefined;
      const next = this.plainEnd(index + 2);
      if (next !== end && this.bytes[next] !== subfieldDelimiter)
        return this.decodedField(tag, start, end);
      subfields.push({ code: character(code), value: this.slice(index + 2, next) });
      index = next;
    }
    return index === end ? this.complete(tag, start, subfields) : undefined;
  }

  private decodedField(tag: string, start: number, end: number): DataField | undefined {
    if (this.hasTerminator(start, end)) return undefined;
    const text = this.decoder.decode(this.bytes, start + 2, end, tag);
    return this.complete(tag, start, splitSubfields(text) ?? []);
  }

  private complete(tag: string, start: number, subfields: Subfield[]): DataField | undefined {
    const ind1 = character(byteAt(this.bytes, start));
    const ind2 = character(byteAt(this.bytes, start + 1));
    if (subfields.length === 0 || !isPrintable(ind1) || !isPrintable(ind2)) return undefined;
    return { tag, ind1, ind2, subfields };
  }

  /** A terminator inside a field means that the record is damaged. */
  private hasTerminator(start: number, end: number): boolean {
    for (let index = start; index < end; index++) {
      const byte = this.bytes[index];
      if (byte === recordTerminator || byte === fieldTerminator) return true;
    }
    return false;
  }
}

function character(byte: number): string {
  return characters[byte] ?? "";
}

function isPrintable(text: string): boolean {
  return text >= " " && text <= "~";
}
