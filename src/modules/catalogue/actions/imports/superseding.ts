import type { Entry, Finding } from "../../model/imports/finding.ts";
import type { LoadableRecord } from "../../model/imports/loadable.ts";
import type { RepeatedNumbers } from "./repeated-numbers.ts";

/** Keeps back the records of a delivery that a later one replaces, and tells of it at that one. */
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
      this.#met.set(record.controlNumber, before + 1);
      return { ...entry, record: null, superseded: true };
    }
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
