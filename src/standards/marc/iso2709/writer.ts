import { cleanText } from "../charset/field-decoder.ts";
import { encodeMarc8 } from "../charset/encode-marc8.ts";
import type { Problem, Warning } from "../problem.ts";
import { isControlField, type MarcField, type MarcRecord } from "../record.ts";
import { isUnimarc } from "../unimarc/detect.ts";
import { declareUnicode } from "../unimarc/charset.ts";
import {
  directoryEntryLength,
  fieldTerminator,
  leaderLength,
  longestField,
  longestRecord,
  recordTerminator,
} from "./bytes.ts";

export interface WriteOptions {
  /** Default "utf-8". UNIMARC is always written in UTF-8. */
  readonly charset?: "utf-8" | "marc-8";
}

export type WriteResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly reason: Problem };

interface EncodedField {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a record as ISO 2709:2008. Length, base address, character set and entry map of the leader
 * are set, the rest of it is kept. Fails where the format has no room: a field over 9,999 bytes or a
 * record over 99,999.
 */
export function writeIso2709(record: MarcRecord, options: WriteOptions = {}): WriteResult {
  const unimarc = isUnimarc(record);
  const marc8 = options.charset === "marc-8" && !unimarc;
  const warnings: Warning[] = [];
  const fields = marc8
    ? marc8Fields(record.fields, warnings)
    : (unimarc ? declareUnicode(record) : record).fields.map((field) =>
        encodeUtf8(field, warnings),
      );
  const long = fields.find(({ bytes }) => bytes.length > longestField);
  if (long) {
    const params = { tag: long.tag, length: long.bytes.length, limit: longestField };
    return { ok: false, reason: { code: "field-too-long", params } };
  }
  const leader = record.leader.padEnd(leaderLength, " ").slice(0, leaderLength);
  const bytes = assemble(unimarc ? leader : withCharset(leader, marc8), fields);
  if (bytes.length > longestRecord) {
    return { ok: false, reason: { code: "record-too-long", params: { limit: longestRecord } } };
  }
  return { ok: true, bytes, warnings };
}

/** Leader positions 09, and 20 to 23 as MARC 21 fixes them. */
function withCharset(leader: string, marc8: boolean): string {
  return `${leader.slice(0, 9)}${marc8 ? " " : "a"}${leader.slice(10, 20)}4500`;
}

function encodeUtf8(field: MarcField, warnings: Warning[]): EncodedField {
  const text = Buffer.from(fieldText(field, warnings), "utf8");
  return { tag: field.tag, bytes: terminated(text) };
}

/** Fields in MARC-8, with 066 to tell which sets are in use where the record has none. */
function marc8Fields(fields: readonly MarcField[], warnings: Warning[]): EncodedField[] {
  const sets = new Set<string>();
  const encoded = fields.map((field) => {
    const parts = fieldText(field, warnings).split("\x1f").map(encodeMarc8);
    for (const part of parts) for (const set of part.sets) sets.add(set);
    const text = Buffer.concat(
      parts.flatMap((part, index) => (index === 0 ? [part.bytes] : [delimiter, part.bytes])),
    );
    return { tag: field.tag, bytes: terminated(text) };
  });
  if (sets.size === 0 || fields.some(({ tag }) => tag === "066")) return encoded;
  const named = Buffer.from(`  ${[...sets].map((set) => `\x1fc${set}`).join("")}`, "latin1");
  const place = encoded.findIndex(({ tag }) => tag > "066");
  const at = place < 0 ? encoded.length : place;
  return [...encoded.slice(0, at), { tag: "066", bytes: terminated(named) }, ...encoded.slice(at)];
}

const delimiter = Buffer.from("\x1f", "latin1");

/** The content of a field with its indicators and subfield delimiters, free of control characters. */
function fieldText(field: MarcField, warnings: Warning[]): string {
  if (isControlField(field)) return clean(field.value, field.tag, warnings);
  const { tag, ind1, ind2, subfields } = field;
  const parts = subfields.map(({ code, value }) => `\x1f${code}${clean(value, tag, warnings)}`);
  return `${ind1}${ind2}${parts.join("")}`;
}

function clean(text: string, tag: string, warnings: Warning[]): string {
  const safe = text.includes("\x1f") ? text.replaceAll("\x1f", "\x1e") : text;
  return cleanText(safe, tag, warnings);
}

function terminated(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length + 1);
  bytes.set(text);
  bytes[text.length] = fieldTerminator;
  return bytes;
}

function assemble(leader: string, fields: readonly EncodedField[]): Uint8Array {
  const base = leaderLength + fields.length * directoryEntryLength + 1;
  let directory = "";
  let start = 0;
  for (const { tag, bytes } of fields) {
    directory += tag + number(bytes.length, 4) + number(start, 5);
    start += bytes.length;
  }
  const head = `${number(base + start + 1, 5)}${leader.slice(5, 10)}22${number(base, 5)}${leader.slice(17)}`;
  return Buffer.concat([
    Buffer.from(head + directory, "latin1"),
    Uint8Array.of(fieldTerminator),
    ...fields.map(({ bytes }) => bytes),
    Uint8Array.of(recordTerminator),
  ]);
}

function number(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
