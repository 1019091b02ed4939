import { dataFields, type MarcRecord, subfields } from "../record.ts";
import { fixedField } from "./fixed-field.ts";

/** Languages as MARC codes (ISO 639-2/B), the main one first. */
export interface Languages {
  /** Of the text, of the sung or spoken words, and of subtitles. */
  readonly text: readonly string[];
  /** Of the original, where this is a translation. */
  readonly original: readonly string[];
}

const noLanguage = new Set(["und", "zxx", "mul", "mis", "n/a"]);

export function describeLanguages(record: MarcRecord): Languages {
  const fields = dataFields(record, "041");
  return {
    text: codes([
      fixedField(record).language,
      ...fields.flatMap((field) => subfields(field, "adj")),
    ]),
    original: codes(fields.flatMap((field) => subfields(field, "h"))),
  };
}

/** Older records join several codes: "engfre". */
function codes(values: readonly string[]): string[] {
  const found = values.flatMap((value) => value.toLowerCase().match(/[a-z]{3}/g) ?? []);
  return [...new Set(found)].filter((code) => !noLanguage.has(code));
}
