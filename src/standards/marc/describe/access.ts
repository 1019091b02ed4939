import { dataFields, type DataField, type MarcRecord, subfield, subfields } from "../record.ts";
import { plainText, trimPunctuation } from "./punctuation.ts";

/** A link of the record (MARC 21 field 856). */
export interface Link {
  readonly url: string;
  readonly label?: string;
  /** Whether it leads to the thing, to another version of it, or to something related such as contents. */
  readonly leadsTo: "resource" | "version" | "related" | "unknown";
}

const targets: Readonly<Record<string, Link["leadsTo"]>> = {
  "0": "resource",
  "1": "version",
  "2": "related",
};

/** Web addresses only: http and https. */
export function describeLinks(record: MarcRecord): Link[] {
  return dataFields(record, "856").flatMap((field) => {
    const label = plainText(subfields(field, "3yz").join(" "));
    const leadsTo = targets[field.ind2] ?? "unknown";
    return subfields(field, "u")
      .map((url) => url.trim())
      .filter((url) => URL.canParse(url) && /^https?:/i.test(url))
      .map((url): Link => ({ url, leadsTo, ...(label === "" ? {} : { label }) }));
  });
}

/** A class mark with the scheme it belongs to. */
export interface ClassMark {
  readonly scheme: string;
  readonly mark: string;
}

const schemes: Readonly<Record<string, string>> = {
  "050": "lcc",
  "060": "nlm",
  "070": "nal",
  "080": "udc",
  "082": "ddc",
  "083": "ddc",
  "086": "sudocs",
  "090": "lcc",
  "092": "ddc",
};

/** First indicator of 852: the scheme its call number is built on (MARC 21 Format for Holdings, 852). */
const shelvingSchemes: Readonly<Record<string, string>> = {
  "0": "lcc",
  "1": "ddc",
  "2": "nlm",
  "3": "sudocs",
};

/** The class marks of a record; those of call numbers too, where the record says by which scheme they are made. */
export function describeClassification(record: MarcRecord): ClassMark[] {
  const marks = new Map<string, ClassMark>();
  const add = (scheme: string, value: string) => {
    const mark = trimPunctuation(value);
    if (mark !== "") marks.set(`${scheme} ${mark}`, { scheme, mark });
  };
  for (const field of dataFields(record, ...Object.keys(schemes), "084"))
    for (const value of subfields(field, "a")) add(schemeOf(field), value);
  for (const field of dataFields(record, "852")) {
    const scheme = shelvingSchemes[field.ind1];
    if (scheme !== undefined) add(scheme, subfield(field, "h") ?? "");
  }
  return [...marks.values()];
}

function schemeOf(field: DataField): string {
  return schemes[field.tag] ?? (subfield(field, "2")?.trim() || "other");
}
