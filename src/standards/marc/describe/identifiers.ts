import { controlValue, type DataField, dataFields, type MarcRecord, subfields } from "../record.ts";
import { isbn13, issn } from "./standard-numbers.ts";

/** Numbers by which the same thing is known elsewhere. */
export interface Identifiers {
  /** Valid ISBNs of 020 $a, all with 13 digits and without hyphens. */
  readonly isbns: readonly string[];
  /** ISBNs of the record that are cancelled, belong to another edition or have a wrong check digit. */
  readonly otherIsbns: readonly string[];
  /** Valid ISSNs, "1234-567X". */
  readonly issns: readonly string[];
  /** Library of Congress control number, normalised (no blanks, six-digit serial). */
  readonly lccn?: string;
  /** OCLC number, digits only. */
  readonly oclc?: string;
  /** Other numbers of 024 and 028 as the record has them. */
  readonly others: readonly string[];
}

export function describeIdentifiers(record: MarcRecord): Identifiers {
  const isbnFields = dataFields(record, "020");
  const stated = isbnFields.flatMap((field) => subfields(field, "a")).map(isbn13);
  const other = isbnFields.flatMap((field) => subfields(field, "z")).map(isbn13);
  const isbns = unique(stated.filter((number) => number.valid).map((number) => number.value));
  const lccn = lccnOf(record);
  const oclc = oclcNumber(record);
  return {
    isbns,
    otherIsbns: unique(
      [...stated.filter((number) => !number.valid), ...other].map((n) => n.value),
    ).filter((value) => value !== "" && !isbns.includes(value)),
    issns: unique(
      dataFields(record, "022")
        .flatMap((field) => subfields(field, "al"))
        .flatMap(issn),
    ),
    ...(lccn === undefined ? {} : { lccn }),
    ...(oclc === undefined ? {} : { oclc }),
    others: unique(dataFields(record, "024", "028").flatMap((field) => subfields(field, "a"))),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== "");
}

/** Normalised as the Library of Congress prescribes: no blanks, no suffix, serial filled to six digits. */
function lccnOf(record: MarcRecord): string | undefined {
  const stated = dataFields(record, "010").flatMap((field) => subfields(field, "a"))[0];
  const compact = (stated ?? "").replace(/\s+/g, "").replace(/\/.*$/, "").toLowerCase();
  const [prefix = "", serial] = compact.split("-");
  const number = serial === undefined ? prefix : prefix + serial.padStart(6, "0");
  return /^[a-z]{0,3}\d{8,10}$/.test(number) ? number : undefined;
}

const oclcPattern = /^\(OCoLC\)\s*(?:oc[mn]|on)?0*(\d+)/i;

/** From 035 $a, or from 001 where 003 says that it is OCLC's. */
function oclcNumber(record: MarcRecord): string | undefined {
  const local = controlValue(record, "001") ?? "";
  const own = controlValue(record, "003")?.trim() === "OCoLC" || /^(?:oc[mn]|on)\d/.test(local);
  const candidates = [
    ...dataFields(record, "035").flatMap((field: DataField) => subfields(field, "a")),
    ...(own ? [`(OCoLC)${local.trim()}`] : []),
  ];
  for (const candidate of candidates) {
    const number = oclcPattern.exec(candidate)?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}
