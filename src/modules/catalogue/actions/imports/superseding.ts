import type { Entry, Finding } from "../../model/imports/finding.ts";
import type { LoadableRecord } from "../../model/imports/loadable.ts";
import { apart, type RepeatedNumbers } from "./repeated-numbers.ts";

/**
 * Keeps back the records of a delivery that a later one replaces, and tells of it at that one. How
 * often a number came is counted over what is read: all of a file of XML or JSON, and of ISO 2709,
 * which an interrupted import goes on with where it stands, what this run reads.
 */
export class Superseding {
  readonly #repeated: RepeatedNumbers;
  /** How often a number was met before its last record. */
  readonly #met = new Map<string, number>();

  constructor(repeated: RepeatedNumbers) {
    this.#repeated = repeated;
  }

  /** The entry as it is to be loaded. */
  judge(entry: Entry): Entry {
    const { record } = entry;
    const last = record && this.#repeated.get(record.controlNumber);
    if (!record || last === undefined || last === null) return entry;
    const before = this.#met.get(record.controlNumber) ?? 0;
    if (record.offset < last) {
      this.#met.set(apart(record.controlNumber), before + 1);
      return { ...entry, record: null, superseded: true };
    }
    this.#met.delete(record.controlNumber);
    return before === 0 ? entry : { ...entry, findings: [...entry.findings, told(record, before)] };
  }
}

function told({ offset, controlNumber, bytes }: LoadableRecord, before: number): Finding {
  return {
    offset,
    severity: "warning",
    code: "control-number-repeated",
    params: { number: controlNumber, times: before + 1 },
    controlNumber: controlNumber.slice(0, 100),
    bytes: bytes.subarray(0, 300),
  };
}
