import type { FieldDecoder } from "../charset/field-decoder.ts";
import type { DataField, MarcField, MarcRecord, Subfield } from "../record.ts";
import {
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
  const base = digits(bytes, at + 12, 5);
  const directoryEnd = base - 1;
  const entries = (directoryEnd - leaderLength) / directoryEntryLength;
  if (!Number.isInteger(entries) || entries < 0 || base >= length) return undefined;
  if (bytes[at + directoryEnd] !== fieldTerminator) return undefined;
  if (bytes[at + length - 1] !== recordTerminator) return undefined;
  const text = bytes.toString("latin1", at, at + length);
  const fields = new Array<MarcField>(entries);
  let start = base;
  for (let index = 0; index < entries; index++) {
    const entry = leaderLength + index * directoryEntryLength;
    const size = digits(bytes, at + entry + 3, 4);
    if (size < 1 || digits(bytes, at + entry + 7, 5) !== start - base) return undefined;
    const end = start + size - 1;
    if (end >= length - 1 || bytes[at + end] !== fieldTerminator) return undefined;
    const tag = text.substring(entry, entry + 3);
    const control = bytes[at + entry] === zero && bytes[at + entry + 1] === zero;
    const field = control
      ? controlField(bytes, at, start, end, tag, text, decoder)
      : dataField(bytes, at, start, end, tag, text, decoder);
    if (field === undefined) return undefined;
    fields[index] = field;
    start = end + 1;
  }
  return start === length - 1 ? { leader: text.substring(0, leaderLength), fields } : undefined;
}

/** The end of the printable ASCII that starts at `at`; a terminator stops it in any case. */
function plainEnd(bytes: Buffer, at: number): number {
  let index = at;
  for (let byte = bytes[index] ?? 0; byte > 0x1f && byte < 0x7f;) byte = bytes[++index] ?? 0;
  return index;
}

function controlField(
  bytes: Buffer,
  at: number,
  start: number,
  end: number,
  tag: string,
  text: string,
  decoder: FieldDecoder,
): MarcField | undefined {
  if (plainEnd(bytes, at + start) === at + end) return { tag, value: text.substring(start, end) };
  if (hasTerminator(bytes, at + start, at + end)) return undefined;
  return { tag, value: decoder.decode(bytes, at + start, at + end, tag) };
}

function dataField(
  bytes: Buffer,
  at: number,
  start: number,
  end: number,
  tag: string,
  text: string,
  decoder: FieldDecoder,
): DataField | undefined {
  const subfields: Subfield[] = [];
  const stop = at + end;
  let index = at + start + 2;
  while (index < stop) {
    const code = bytes[index + 1] ?? 0;
    if (bytes[index] !== subfieldDelimiter || code < 0x21 || code > 0x7e) return undefined;
    const next = plainEnd(bytes, index + 2);
    if (next !== stop && bytes[next] !== subfieldDelimiter) {
      return decodedField(bytes, at + start, stop, tag, decoder);
    }
    subfields.push({
      code: characters[code] ?? "",
      value: text.substring(index + 2 - at, next - at),
    });
    index = next;
  }
  if (index !== stop || subfields.length === 0) return undefined;
  const ind1 = characters[bytes[at + start] ?? 0] ?? "";
  const ind2 = characters[bytes[at + start + 1] ?? 0] ?? "";
  return isIndicator(ind1) && isIndicator(ind2) ? { tag, ind1, ind2, subfields } : undefined;
}

function decodedField(
  bytes: Buffer,
  start: number,
  end: number,
  tag: string,
  decoder: FieldDecoder,
): DataField | undefined {
  if (hasTerminator(bytes, start, end)) return undefined;
  const ind1 = characters[bytes[start] ?? 0] ?? "";
  const ind2 = characters[bytes[start + 1] ?? 0] ?? "";
  const subfields = splitSubfields(decoder.decode(bytes, start + 2, end, tag));
  return subfields && isIndicator(ind1) && isIndicator(ind2)
    ? { tag, ind1, ind2, subfields }
    : undefined;
}

function isIndicator(character: string): boolean {
  return character >= " " && character <= "~";
}

/** A terminator inside a field means that the record is damaged. */
function hasTerminator(bytes: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (bytes[index] === recordTerminator || bytes[index] === fieldTerminator) return true;
  }
  return false;
}
