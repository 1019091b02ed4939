import { controlValue, dataFields, type MarcRecord, subfields } from "#standards/marc";
import type { StoredCopy } from "./completed.ts";

/** By what a library's own system may know a record. */
export type RecordNumbers = {
  /** Our id of the record; never sent. */
  readonly id: string;
  /** The numbers of the system itself; usually one. */
  readonly own: readonly string[];
  /** As a last resort. */
  readonly isbns: readonly string[];
  /** The copies as the library delivered them, with their barcodes. */
  readonly copies: readonly StoredCopy[];
};

/** The values of a field such as "001", "035a" or "999c", those with the prefix, without it. */
export function numbersIn(record: MarcRecord, field: string, prefix: string): readonly string[] {
  const tag = field.slice(0, 3);
  const values =
    field === "001"
      ? [controlValue(record, "001") ?? ""]
      : dataFields(record, tag).flatMap((one) => subfields(one, field.slice(3)));
  return [...new Set(values.map((value) => withoutPrefix(value, prefix)))].filter(isNumber);
}

/** A number as the system knows it; empty where it has not the prefix. */
export function withoutPrefix(value: string, prefix: string): string {
  const trimmed = value.trim();
  return trimmed.startsWith(prefix) ? trimmed.slice(prefix.length).trim() : "";
}

function isNumber(value: string): boolean {
  return value !== "" && value.length <= 255;
}
