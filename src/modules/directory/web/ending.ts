import type { Ending } from "#kernel/http";

/** The ending of an address that asks for a table as a file. */
export function endingOf(file: string): Ending {
  return file.endsWith(".csv") ? "csv" : "xlsx";
}
