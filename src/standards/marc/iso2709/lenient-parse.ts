import type { FieldDecoder } from "../charset/field-decoder.ts";
import { indicatorOf } from "../indicator.ts";
import type { Problem, Warning } from "../problem.ts";
import type { DataField, MarcField, MarcRecord, Subfield } from "../record.ts";
import { leaderLength, longestRecord, recordTerminator, shortestRecord } from "./bytes.ts";
import { type FieldSpan, readDirectory } from "./directory.ts";
import { splitSubfields } from "./subfields.ts";

export type LenientResult =
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly reason: Problem };

/**
 * Reads a record with faults in its structure as far as its fields can be told apart with certainty,
 * and says what was wrong; else gives the reason why it cannot be read.
 * @param record the bytes of this record alone, with or without its record terminator.
 */
export function parseLenient(record: Buffer, decoder: FieldDecoder): LenientResult {
  const leader = record.toString("latin1", 0, leaderLength);
  if (record.length < shortestRecord || !/^[\x20-\x7e]{24}$/.test(leader)) {
    return { ok: false, reason: { code: "bad-leader", params: { leader: printable(leader) } } };
  }
  const directory = readDirectory(record);
  if (!directory.ok) {
    const { entries, fields } = directory;
    return { ok: false, reason: { code: "bad-directory", params: { entries, fields } } };
  }
  const warnings = [
    ...lengthWarnings(record, leader),
    ...baseWarnings(leader, directory.base),
    ...directory.warnings,
  ];
  const fields = directory.spans.flatMap((span) => readField(record, span, decoder, warnings));
  return { ok: true, record: { leader, fields }, warnings };
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, ".");
}

function lengthWarnings(record: Buffer, leader: string): Warning[] {
  const warnings: Warning[] = [];
  const found = record.length;
  const declared = leader.slice(0, 5);
  const overlong = found > longestRecord && (declared === "99999" || declared === "00000");
  if (declared !== String(found).padStart(5, "0") && !overlong) {
    warnings.push({ code: "length-mismatch", params: { declared, found } });
  }
  if (record[found - 1] !== recordTerminator) {
    warnings.push({ code: "missing-record-terminator", params: { length: found } });
  }
  return warnings;
}

/** One for which the leader has no room cannot be stated rightly. */
function baseWarnings(leader: string, found: number): Warning[] {
  const declared = leader.slice(12, 17);
  if (found > longestRecord || declared === String(found).padStart(5, "0")) return [];
  return [{ code: "base-address-mismatch", params: { declared, found } }];
}

function readField(
  record: Buffer,
  span: FieldSpan,
  decoder: FieldDecoder,
  warnings: Warning[],
): MarcField[] {
  const { tag, start, end } = span;
  const text = decoder.decode(record, start, end, tag);
  return tag.startsWith("00") ? [{ tag, value: text }] : readDataField(tag, text, warnings);
}

/** Indicators that are missing are blank; text before the first subfield code becomes subfield a. */
export function readDataField(tag: string, text: string, warnings: Warning[]): DataField[] {
  const delimiter = text.indexOf("\x1f");
  if (delimiter < 0) {
    warnings.push({ code: "field-without-subfields", params: { tag } });
    const value = text.slice(2);
    return value === "" ? [] : [{ tag, ind1: " ", ind2: " ", subfields: [{ code: "a", value }] }];
  }
  const indicators = text.slice(0, delimiter).padEnd(2, " ");
  const before = indicators.slice(2);
  const subfields =
    splitSubfields(text.slice(delimiter)) ?? malformed(text.slice(delimiter), tag, warnings);
  if (before !== "") warnings.push({ code: "malformed-subfield", params: { tag } });
  const all = before === "" ? subfields : [{ code: "a", value: before }, ...subfields];
  return all.length === 0 ? [] : [{ tag, ...bothOf(indicators, tag, warnings), subfields: all }];
}

function bothOf(found: string, tag: string, warnings: Warning[]): { ind1: string; ind2: string } {
  const [ind1, ind2] = [found.charAt(0), found.charAt(1)];
  return { ind1: indicatorOf(ind1, tag, warnings), ind2: indicatorOf(ind2, tag, warnings) };
}

/** Subfields without a usable code are joined to the one before, or dropped when they are empty. */
function malformed(text: string, tag: string, warnings: Warning[]): Subfield[] {
  warnings.push({ code: "malformed-subfield", params: { tag } });
  return text
    .split("\x1f")
    .filter((part) => part !== "")
    .flatMap((part) => splitSubfields(`\x1f${part}`) ?? [{ code: "a", value: part }]);
}
