import { controlValue, type MarcRecord } from "../record.ts";

/** The coded data of field 008 that this description uses. */
export interface FixedField {
  /** Positions are those of MARC 21; blank where the field is missing or too short to be trusted. */
  readonly at: (position: number, length?: number) => string;
  readonly language: string;
}

const fullLength = 38;

/**
 * Field 008. Some systems squeeze its blanks, so that later positions shift: then only the date and
 * its kind are taken from their places, and the language from the last word of three letters.
 */
export function fixedField(record: MarcRecord): FixedField {
  const value = controlValue(record, "008") ?? "";
  const trusted = value.length >= fullLength ? value : value.slice(0, 11);
  const at = (position: number, length = 1): string =>
    trusted.slice(position, position + length).padEnd(length);
  const language =
    value.length >= fullLength
      ? at(35, 3)
      : (/\b([a-z]{3})(?: \S{1,2})? *$/.exec(value)?.[1] ?? "");
  return { at, language };
}
