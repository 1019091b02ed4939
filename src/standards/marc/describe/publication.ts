import type { LinkedFields } from "../linkage.ts";
import { type DataField, type MarcRecord, subfields } from "../record.ts";
import { type FixedField, fixedField } from "./fixed-field.ts";
import { tidy, trimBrackets, trimPunctuation } from "./punctuation.ts";

/** Where, by whom and when it was published (MARC 21 fields 260, 264 and 008/06-14). */
export interface Publication {
  readonly places: readonly string[];
  readonly publishers: readonly string[];
  /** Publishers in the original script (880). */
  readonly originalPublishers: readonly string[];
  /** The date as the record words it. */
  readonly date?: string;
  /** First year, by the calendar now in use. */
  readonly year?: number;
  /** Last year, where publication went on for several; absent while it still goes on. */
  readonly lastYear?: number;
  /** Of the original of a reprint, of copyright, or of production (second date of 008/06 = r, t, p). */
  readonly relatedYear?: number;
  /** Code of the country of publication (MARC list), 008/15-17. */
  readonly country?: string;
}

/** "No place", "several" and "unknown" of the MARC list of countries, and what some systems fill in. */
const noCountry = new Set(["xx", "vp", "uuu", "und"]);

const unknown = /^(?:s\.? ?[ln]\.?|sine (?:loco|nomine)|.*not identified.*|n\.? ?p\.?)$/i;

export function describePublication(record: MarcRecord, linked: LinkedFields): Publication {
  const statements = publicationStatements(linked);
  const fields = statements.map(({ field }) => field);
  const originals = statements.flatMap(({ original }) => (original ? [original] : []));
  const fixed = fixedField(record);
  const date = tidy(
    fields.flatMap((field) => subfields(field, "c")),
    trimPunctuation,
  )[0];
  const country = fixed.at(15, 3).trim();
  return {
    places: known(fields, "a"),
    publishers: known(fields, "b"),
    originalPublishers: known(originals, "b"),
    ...(date === undefined ? {} : { date }),
    ...years(fixed, date),
    ...relatedYear(fixed),
    ...(/^[a-z]{2,3}$/.test(country) && !noCountry.has(country) ? { country } : {}),
  };
}

/** 264 with indicator 2 = 1 is publication; others serve where it is missing. */
function publicationStatements(linked: LinkedFields): { field: DataField; original?: DataField }[] {
  const all = linked.all("260", "264");
  const published = all.filter(({ field }) => field.tag === "260" || field.ind2 === "1");
  return published.length > 0 ? published : all;
}

function known(fields: readonly DataField[], code: string): string[] {
  return tidy(
    fields.flatMap((field) => subfields(field, code)),
    trimBrackets,
  ).filter((text) => !unknown.test(text));
}

interface Years {
  readonly year?: number;
  readonly lastYear?: number;
}

/** Kinds of date in 008/06 whose second date is the end of publication, not a copyright or original. */
const spans = "cdikmqu";

function years(fixed: FixedField, date: string | undefined): Years {
  const first = plausibleYear(fixed.at(7, 4));
  const last = spans.includes(fixed.at(6)) ? plausibleYear(fixed.at(11, 4)) : undefined;
  if (first === undefined) return yearsInText(date);
  return { year: first, ...(last === undefined || last <= first ? {} : { lastYear: last }) };
}

function relatedYear(fixed: FixedField): { relatedYear?: number } {
  const year = "rtp".includes(fixed.at(6)) ? plausibleYear(fixed.at(11, 4)) : undefined;
  return year === undefined ? {} : { relatedYear: year };
}

/** Four digits from 1000 to 2100; 9999 means "still going on". */
function plausibleYear(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return year >= 1000 && year <= 2100 ? year : undefined;
}

const yearInBrackets = /\[[^[\]]{0,40}?(\d{4})/;
const anyYear = /(?<!\d)(\d{4})(?!\d)/;

/** A year in square brackets corrects or converts the one before it: "746 [1985 or 1986]". */
function yearsInText(text = ""): Years {
  const year = plausibleYear(yearInBrackets.exec(text)?.[1] ?? anyYear.exec(text)?.[1]);
  return year === undefined ? {} : { year };
}
