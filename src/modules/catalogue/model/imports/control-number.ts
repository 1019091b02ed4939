import { controlValue, type MarcRecord } from "#standards/marc";

/**
 * By what a library knows its record: field 001. A record without one can be loaded, but not
 * recognised when it has changed: its content is its number.
 */
export function controlNumberOf(record: MarcRecord, fingerprint: string): string {
  return statedControlNumber(record) ?? `~${fingerprint.slice(0, 32)}`;
}

/** Field 001; null where it is absent or blank. */
export function statedControlNumber(record: MarcRecord): string | null {
  const stated = controlValue(record, "001")?.trim() ?? "";
  return stated === "" ? null : stated;
}

/** Longer control numbers are no control numbers. */
export const longestControlNumber = 255;
