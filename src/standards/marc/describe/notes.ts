import type { LinkedFields } from "../linkage.ts";
import { type DataField, type MarcRecord, dataFields, subfield, subfields } from "../record.ts";
import { plainText, tidy, trimPunctuation } from "./punctuation.ts";

/** A series that the thing belongs to (MARC 21 fields 440, 490, 8XX). */
export interface Series {
  readonly title: string;
  readonly volume?: string;
  readonly issn?: string;
}

/** Each series once; the traced form (8XX) is used where 490 says that there is one. */
export function describeSeries(linked: LinkedFields): Series[] {
  const traced = linked.all("440", "800", "810", "811", "830");
  const stated = linked.all("490").filter(({ field }) => field.ind1 !== "1" || traced.length === 0);
  const found = new Map<string, Series>();
  for (const { field } of [...traced, ...stated]) {
    const series = seriesOf(field);
    if (series.title !== "" && !found.has(series.title.toLowerCase())) {
      found.set(series.title.toLowerCase(), series);
    }
  }
  return [...found.values()];
}

function seriesOf(field: DataField): Series {
  const byName = field.tag === "800" || field.tag === "810" || field.tag === "811";
  const title = trimPunctuation(subfields(field, byName ? "tnp" : "anp").join(" "));
  const volume = trimPunctuation(subfield(field, "v") ?? "");
  const issn = subfield(field, "x");
  return {
    title,
    ...(volume === "" ? {} : { volume }),
    ...(issn === undefined ? {} : { issn: trimPunctuation(issn) }),
  };
}

/** Free texts of the record, in the script of the record and in the original script. */
export interface Notes {
  /** 520 */
  readonly summary?: string;
  /** 505, one entry for each part named. */
  readonly contents: readonly string[];
  /** 500 to 599 but for those that have a place of their own or concern the copy. */
  readonly notes: readonly string[];
}

/** Fields that speak of the copy or of the record's own administration. */
const notForReaders = new Set(["505", "520", "541", "561", "562", "563", "583"]);

export function describeNotes(record: MarcRecord, linked: LinkedFields): Notes {
  const summary = tidy(
    linked.all("520").map(({ field }) => subfields(field, "ab").join(" ")),
    plainText,
  ).join("\n");
  const general = record.fields.filter(
    (field): field is DataField =>
      "subfields" in field && /^5[0-8]/.test(field.tag) && !notForReaders.has(field.tag),
  );
  return {
    ...(summary === "" ? {} : { summary }),
    contents: dataFields(record, "505").flatMap(contentsOf),
    notes: tidy(general.map(noteText), plainText),
  };
}

function noteText(field: DataField): string {
  return field.subfields
    .filter(({ code }) => /[a-z3]/.test(code) && code !== "w")
    .map(({ value }) => value)
    .join(" ");
}

function contentsOf(field: DataField): string[] {
  return tidy(
    subfields(field, "agrt")
      .join(" ")
      .split(/\s--\s?/),
  );
}
