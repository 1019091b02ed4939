import type { ProblemCode, WarningCode } from "#standards/marc";
import type { LoadProblem } from "./finding.ts";

export type FindingCode = ProblemCode | WarningCode | LoadProblem["code"];

/** Every code a finding can have: a record of them, so that a new one does not compile until it is here. */
const known: Record<FindingCode, true> = {
  "compressed-input": true,
  "unknown-format": true,
  "not-a-record": true,
  "record-too-long": true,
  "record-truncated": true,
  "field-too-long": true,
  "bad-leader": true,
  "bad-directory": true,
  "empty-record": true,
  "xml-doctype": true,
  "xml-malformed": true,
  "xml-unclosed-record": true,
  "xml-encoding": true,
  "json-malformed": true,
  "json-shape": true,
  "bytes-before-record": true,
  "length-mismatch": true,
  "base-address-mismatch": true,
  "missing-record-terminator": true,
  "missing-field-terminator": true,
  "directory-repaired": true,
  "leader-repaired": true,
  "invalid-tag": true,
  "invalid-indicator": true,
  "field-without-subfields": true,
  "malformed-subfield": true,
  "control-characters": true,
  "charset-mismatch": true,
  "undecodable-bytes": true,
  "stray-marks": true,
  "replacement-character": true,
  "warnings-left-out": true,
  "control-number-missing": true,
  "control-number-repeated": true,
  "control-number-too-long": true,
  "not-storable": true,
  "compression-damaged": true,
  "compression-suspicious": true,
  "compression-trailing": true,
  "deletions-withheld": true,
  "source-not-compared": true,
  "source-list-empty": true,
  "identifier-unusable": true,
};

export const findingCodes = Object.keys(known).filter(isFindingCode);

/** Whether a stored code is one we know: a newer release may have written others. */
export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(known, code);
}

/** The key of the sentence that says it. */
export function findingKey<Code extends FindingCode>(code: Code): `finding-${Code}` {
  return `finding-${code}`;
}
