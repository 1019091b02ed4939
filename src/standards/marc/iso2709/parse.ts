import { FieldDecoder } from "../charset/field-decoder.ts";
import type { Problem, Warning } from "../problem.ts";
import type { MarcRecord } from "../record.ts";
import { digits, leaderLength, recordTerminator } from "./bytes.ts";
import { declaredCharset, statedLanguage, type SyntaxOption } from "./charset.ts";
import { parseLenient } from "./lenient-parse.ts";
import { parseStrict } from "./strict-parse.ts";

/** Where a record lies, and how to read it. */
export interface Place {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Offset in the source of `bytes[0]`. */
  readonly origin: number;
  readonly syntax: SyntaxOption;
}

export type Parsed =
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: Warning[] }
  | { readonly ok: false; readonly reason: Problem };

/** Reads a record without structural fault, or nothing. */
export function parseSound(place: Place): Extract<Parsed, { ok: true }> | undefined {
  const { bytes, start, end, origin, syntax } = place;
  const warnings: Warning[] = [];
  const decoder = new FieldDecoder(declaredCharset(bytes, start, syntax), warnings, origin, {
    start,
    end,
    language: () => statedLanguage(bytes, start),
  });
  const record = parseStrict(bytes, start, end - start, decoder);
  return record && { ok: true, record, warnings };
}

/**
 * Reads a record with faults as far as that can be done with certainty.
 * @param last whether the source ends with these bytes.
 */
export function parseFaulty(
  { bytes: all, start, end, origin, syntax }: Place,
  last: boolean,
): Parsed {
  const bytes = all.subarray(start, end);
  const decoding: Warning[] = [];
  const decoder = new FieldDecoder(declaredCharset(bytes, 0, syntax), decoding, origin + start, {
    start: 0,
    end: bytes.length,
    language: () => statedLanguage(bytes, 0),
  });
  const result = parseLenient(bytes, decoder);
  if (result.ok) {
    return { ok: true, record: result.record, warnings: [...result.warnings, ...decoding] };
  }
  return { ok: false, reason: (last ? truncation(bytes) : undefined) ?? result.reason };
}

/** A last record without terminator has been cut off. */
function truncation(bytes: Buffer): Problem | undefined {
  if (bytes.includes(recordTerminator) || digits(bytes, 0, 1) < 0) return undefined;
  const stated = digits(bytes, 0, 5);
  const expected = stated < 0 ? leaderLength : stated;
  return { code: "record-truncated", params: { expected, found: bytes.length } };
}
