import { controlValue, type MarcRecord } from "#standards/marc";

/** The number by which a record of a file is known: 001, without blanks around it; empty where there is none. */
export function idOf(record: MarcRecord): string {
  return controlValue(record, "001")?.trim() ?? "";
}
