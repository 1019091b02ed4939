import type {
  MarcFormat,
  MarcRecord,
  MarcSyntax,
  ReadFailure,
  ReadResult,
  ReadSuccess,
} from "#standards/marc";
import type { ItemMapping } from "../../model/copies/mapping.ts";
import { longestControlNumber, statedControlNumber } from "../../model/imports/control-number.ts";
import type { Entry, Finding, LoadProblem } from "../../model/imports/finding.ts";
import { loadable } from "../../model/imports/loadable.ts";

/** What a delivery is read with. */
export type Reading = {
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax | null;
  readonly mapping: ItemMapping;
};

/** Bytes of a failed stretch that are kept to be shown. */
const SHOWN = 300;

/** Makes of what the reader says what the import can load or report. */
export function entryOf(result: ReadResult, reading: Reading): Entry {
  return result.ok ? recordEntry(result, reading) : failureEntry(result);
}

function failureEntry({ offset, length, reason, bytes }: ReadFailure): Entry {
  const finding: Finding = {
    offset,
    severity: "failure",
    ...reason,
    controlNumber: null,
    bytes: new Uint8Array(bytes.subarray(0, SHOWN)),
  };
  // Where all the rest is refused the stretch has no length; the position must move on all the same, so
  // that the report is made, and is made once.
  return { end: offset + Math.max(1, length), record: null, findings: [finding] };
}

function recordEntry(result: ReadSuccess, { syntax, dialect, mapping }: Reading): Entry {
  const record = loadable(result, syntax, dialect, mapping);
  const { controlNumber, offset, bytes } = record;
  const shown = {
    offset,
    controlNumber: controlNumber.slice(0, 100),
    bytes: bytes.subarray(0, SHOWN),
  };
  const end = offset + result.length;
  if (controlNumber.length > longestControlNumber) {
    const params = { limit: longestControlNumber };
    return {
      end,
      record: null,
      findings: [{ ...shown, severity: "failure", code: "control-number-too-long", params }],
    };
  }
  const odd = [...result.warnings, ...unnumbered(result.record)];
  const findings = odd.map(({ code, params }): Finding => ({
    ...shown,
    severity: "warning",
    code,
    params,
  }));
  return { end, record, findings };
}

function unnumbered(record: MarcRecord): LoadProblem[] {
  if (statedControlNumber(record) !== null) return [];
  return [{ code: "control-number-missing", params: {} }];
}
