import { LinkedFields } from "../linkage.ts";
import { controlValue, type MarcRecord, subfield, subfields } from "../record.ts";
import { unimarcToMarc21 } from "../unimarc/convert.ts";
import { isUnimarc } from "../unimarc/detect.ts";
import { type ClassMark, describeClassification, describeLinks, type Link } from "./access.ts";
import { type Contributor, describeContributors } from "./contributors.ts";
import { type Carrier, describeCarrier, describeForm, type Form } from "./form.ts";
import { describeIdentifiers, type Identifiers } from "./identifiers.ts";
import { describeLanguages, type Languages } from "./languages.ts";
import { describeNotes, describeSeries, type Notes, type Series } from "./notes.ts";
import { describePublication, type Publication } from "./publication.ts";
import { plainText, tidy, trimPunctuation } from "./punctuation.ts";
import { describeGenres, describeSubjects, type Subject } from "./subjects.ts";
import { describeTitles, type Titles } from "./title.ts";

/** One record as a reader understands it: tidy text in named places, ISBD punctuation gone. */
export interface BibliographicDescription extends Notes {
  /** Control number, 001, and whose it is, 003. */
  readonly controlNumber?: string;
  readonly controlNumberSource?: string;
  readonly titles: Titles;
  readonly edition?: string;
  readonly contributors: readonly Contributor[];
  readonly publication: Publication;
  /** Pages, volumes, playing time: 300 $a. */
  readonly extent?: string;
  /** 300 $c */
  readonly size?: string;
  readonly languages: Languages;
  readonly form: Form;
  readonly carrier: Carrier;
  readonly identifiers: Identifiers;
  readonly subjects: readonly Subject[];
  readonly genres: readonly string[];
  readonly series: readonly Series[];
  readonly classification: readonly ClassMark[];
  readonly links: readonly Link[];
  /** All text of 880 fields, for searching in the original script. */
  readonly originalScript: readonly string[];
}

/** Describes a bibliographic record of MARC 21 or UNIMARC. Never fails: what is missing or odd is left out. */
export function describeRecord(found: MarcRecord): BibliographicDescription {
  const record = isUnimarc(found) ? unimarcToMarc21(found) : found;
  const linked = new LinkedFields(record);
  const carrier = describeCarrier(record);
  return {
    ...controlNumber(record),
    titles: describeTitles(linked),
    ...edition(linked),
    contributors: describeContributors(linked),
    publication: describePublication(record, linked),
    ...extent(linked),
    languages: describeLanguages(record),
    form: describeForm(record, carrier),
    carrier,
    identifiers: describeIdentifiers(record),
    subjects: describeSubjects(linked),
    genres: describeGenres(linked),
    series: describeSeries(linked),
    ...describeNotes(record, linked),
    classification: describeClassification(record),
    links: describeLinks(record),
    originalScript: originalScript(linked),
  };
}

function controlNumber(record: MarcRecord): {
  controlNumber?: string;
  controlNumberSource?: string;
} {
  const number = controlValue(record, "001")?.trim();
  const source = controlValue(record, "003")?.trim();
  return {
    ...(number ? { controlNumber: number } : {}),
    ...(source ? { controlNumberSource: source } : {}),
  };
}

function edition(linked: LinkedFields): { edition?: string } {
  const texts = linked.all("250").map(({ field }) => subfields(field, "ab").join(" "));
  const text = tidy(texts)[0];
  return text === undefined ? {} : { edition: text };
}

function extent(linked: LinkedFields): { extent?: string; size?: string } {
  const field = linked.first("300")?.field;
  const pages = trimPunctuation(field ? subfields(field, "af").join(" ") : "").replace(
    /\s*\+$/,
    "",
  );
  const size = trimPunctuation(subfield(field, "c") ?? "").replace(/\s*\+$/, "");
  return { ...(pages === "" ? {} : { extent: pages }), ...(size === "" ? {} : { size }) };
}

function originalScript(linked: LinkedFields): string[] {
  return tidy(
    linked.all("880").map(({ field }) =>
      field.subfields
        .filter(({ code }) => /[a-z]/.test(code))
        .map(({ value }) => value)
        .join(" "),
    ),
    plainText,
  );
}
