import type { Warning } from "../problem.ts";
import { digits, directoryEntryLength, fieldTerminator, leaderLength } from "./bytes.ts";

/** One field: its tag and where its content lies, without the field terminator. */
export interface FieldSpan {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly tag: string;
  readonly size: number;
  readonly start: number;
}

/** What the directory of a faulty record still tells. */
export type DirectoryReading =
  | {
      readonly ok: true;
      /** Where the data begins, whatever the leader says. */
      readonly base: number;
      readonly spans: readonly FieldSpan[];
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly entries: number; readonly fields: number };

/**
 * Finds the fields of a record that the strict parser refused. The directory is believed where every
 * entry points at a field with its terminator, or where the entries cover the data without gap. If
 * not (wrong positions, or numbers too great for their places in an overlong record), the fields are
 * cut at their terminators and named in the order of the entries, provided the counts agree.
 */
export function readDirectory(record: Buffer): DirectoryReading {
  const base = baseAddress(record);
  const entries = base === undefined ? [] : readEntries(record, base);
  if (base === undefined || entries === undefined) return { ok: false, entries: 0, fields: 0 };
  const dataEnd = endOfData(record, base);
  const spans = entries.map(({ tag, size, start }) => ({
    tag,
    start: base + start,
    end: base + start + size - 1,
  }));
  if (entries.length > 0 && spans.every((span) => isWhole(record, span, base, dataEnd))) {
    return { ok: true, base, spans, warnings: [] };
  }
  return coversData(spans, base, dataEnd)
    ? { ok: true, base, spans, warnings: missingTerminators(record, spans) }
    : pairInOrder(record, entries, base, dataEnd);
}

/** The stated base address if a field terminator precedes it, else the place after the first one. */
function baseAddress(record: Buffer): number | undefined {
  const stated = digits(record, 12, 5);
  if (stated > leaderLength && record[stated - 1] === fieldTerminator) return stated;
  const found = record.indexOf(fieldTerminator, leaderLength);
  return found < 0 ? undefined : found + 1;
}

function readEntries(record: Buffer, base: number): Entry[] | undefined {
  const directory = record.toString("latin1", leaderLength, base - 1);
  if (!/^(?:[0-9A-Za-z]{3}[0-9]{9})*$/.test(directory)) return undefined;
  return Array.from({ length: directory.length / directoryEntryLength }, (_, index) => {
    const entry = directory.slice(index * directoryEntryLength, (index + 1) * directoryEntryLength);
    return {
      tag: entry.slice(0, 3),
      size: Number(entry.slice(3, 7)),
      start: Number(entry.slice(7)),
    };
  });
}

/** The place after the last field terminator: what follows is the record terminator or its remains. */
function endOfData(record: Buffer, base: number): number {
  return Math.max(base, record.lastIndexOf(fieldTerminator) + 1);
}

function isWhole(
  record: Buffer,
  { start, end }: FieldSpan,
  base: number,
  dataEnd: number,
): boolean {
  return (
    start >= base &&
    end >= start &&
    end < dataEnd &&
    record[start - 1] === fieldTerminator &&
    record.indexOf(fieldTerminator, start) === end
  );
}

function coversData(spans: readonly FieldSpan[], base: number, dataEnd: number): boolean {
  let next = base;
  for (const { start, end } of spans) {
    if (start !== next || end < start) return false;
    next = end + 1;
  }
  return spans.length > 0 && next === dataEnd;
}

function missingTerminators(record: Buffer, spans: readonly FieldSpan[]): Warning[] {
  return spans
    .filter(({ end }) => record[end] !== fieldTerminator)
    .map(({ tag }) => ({ code: "missing-field-terminator", params: { tag } }));
}

function pairInOrder(
  record: Buffer,
  entries: readonly Entry[],
  base: number,
  dataEnd: number,
): DirectoryReading {
  const pieces = cutAtTerminators(record, base, dataEnd);
  if (pieces.length !== entries.length || pieces.length === 0) {
    return { ok: false, entries: entries.length, fields: pieces.length };
  }
  const spans = entries.map(({ tag }, index) => ({
    tag,
    ...(pieces[index] ?? { start: base, end: base }),
  }));
  return {
    ok: true,
    base,
    spans,
    warnings: [{ code: "directory-repaired", params: { fields: spans.length } }],
  };
}

function cutAtTerminators(
  record: Buffer,
  base: number,
  dataEnd: number,
): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let start = base; start < dataEnd;) {
    const end = record.indexOf(fieldTerminator, start);
    pieces.push({ start, end });
    start = end + 1;
  }
  return pieces;
}
