import { dataFields, type MarcRecord, subfield, subfields } from "../record.ts";
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

export function describeClassification(record: MarcRecord): ClassMark[] {
  const marks = new Map<string, ClassMark>();
  for (const field of dataFields(record, ...Object.keys(schemes), "084")) {
    const scheme = field.tag === "084" ? subfield(field, "2")?.trim() : schemes[field.tag];
    for (const value of subfields(field, "a")) {
      const mark = trimPunctuation(value);
      if (mark !== "") marks.set(`${scheme ?? ""} ${mark}`, { scheme: scheme ?? "other", mark });
    }
  }
  return [...marks.values()];
}
