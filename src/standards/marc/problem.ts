/**
 * Why a record could not be read, with the numbers and names a message needs. The list is closed, so
 * that an interface can hold one translated sentence for each code and the compiler checks it.
 */
export interface ProblemParams {
  "compressed-input": { readonly format: string };
  "unknown-format": { readonly start: string };
  "not-a-record": { readonly length: number };
  "record-too-long": { readonly limit: number };
  "record-truncated": { readonly expected: number; readonly found: number };
  "field-too-long": { readonly tag: string; readonly length: number; readonly limit: number };
  "bad-leader": { readonly leader: string };
  "bad-directory": { readonly entries: number; readonly fields: number };
  "empty-record": { readonly length: number };
  "xml-doctype": { readonly offset: number };
  "xml-malformed": { readonly message: string };
  "xml-unclosed-record": { readonly length: number };
  "xml-encoding": { readonly encoding: string };
  "json-malformed": { readonly message: string };
  "json-shape": { readonly path: string };
}

export type ProblemCode = keyof ProblemParams;

export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly params: ProblemParams[Code] };
}[ProblemCode];

/** What was repaired or looked odd in a record that could be read. Also closed. */
export interface WarningParams {
  "bytes-before-record": { readonly length: number };
  "length-mismatch": { readonly declared: string; readonly found: number };
  "base-address-mismatch": { readonly declared: string; readonly found: number };
  "missing-record-terminator": { readonly length: number };
  "missing-field-terminator": { readonly tag: string };
  "directory-repaired": { readonly fields: number };
  "leader-repaired": { readonly leader: string };
  "invalid-tag": { readonly tag: string };
  "invalid-indicator": { readonly tag: string; readonly indicator: string };
  "field-without-subfields": { readonly tag: string };
  "malformed-subfield": { readonly tag: string };
  "control-characters": { readonly tag: string; readonly count: number };
  "charset-mismatch": { readonly declared: string; readonly found: string };
  "undecodable-bytes": { readonly tag: string; readonly bytes: string; readonly offset: number };
  "stray-marks": { readonly tag: string; readonly count: number };
  "replacement-character": { readonly tag: string };
  /** Of so many more places that are alike only the number is told. */
  "warnings-left-out": { readonly count: number };
}

export type WarningCode = keyof WarningParams;

export type Warning = {
  [Code in WarningCode]: { readonly code: Code; readonly params: WarningParams[Code] };
}[WarningCode];
