import { controlValue, type MarcRecord } from "#standards/marc";

/**
 * By what a library knows its record: field 001. A record without one can be loaded, but not
 * recognised when it has changed: its content is its number.
 */
export function controlNumberOf(record: MarcRecord, fingerprint: string): string {
  const stated = controlValue(record, "001")?.trim() ?? "";
  return stated === "" ? `~${fingerprint.slice(0, 32)}` : stated;
}

/** Longer control numbers are no control numbers. */
export const longestControlNumber = 255;
