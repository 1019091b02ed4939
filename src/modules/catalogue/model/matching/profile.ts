/** What the matcher knows of one record: normalised once when the record arrives, stored beside it. */
export type Profile = {
  /** Form of the carrier: only the same form may be the same manifestation. */
  readonly form: string;
  readonly serial: boolean;
  /** ISO 639-2 code; empty when not stated, several or none. */
  readonly language: string;
  /** Title proper and whole title, once for each script the record gives it in. */
  readonly titles: readonly ProfileTitle[];
  /** Variant and uniform titles as plain words, a few. */
  readonly otherTitles: readonly string[];
  /** Numbers of parts (245 $n) as plain words; empty for a whole. */
  readonly part: string;
  /** Names entered as main or added authors, main entry first, each as plain words. */
  readonly authors: readonly string[];
  /** How many of `authors` are main entries: 0 or 1, more with a vernacular form. */
  readonly mainAuthors: number;
  /** Year of birth in the main entry. */
  readonly born: number | null;
  /** Whether the main entry is a body or a meeting. */
  readonly corporate: boolean;
  /** Words of the statement of responsibility. */
  readonly responsibility: string;
  /** The year of publication first, then others the record names. */
  readonly years: readonly number[];
  /** Last year of a publication that went on for several; null where it is one year, or goes on. */
  readonly lastYear: number | null;
  /** Year of the original, of copyright or of production, where the record codes one. */
  readonly relatedYear: number | null;
  /** Code of the country of publication (MARC list). */
  readonly country: string;
  /** The highest page number; null when the extent states none. */
  readonly pages: number | null;
  /** All numbers of the extent in order, Roman ones too. */
  readonly extent: readonly number[];
  /** Extent counted in volumes. */
  readonly volumes: boolean;
  /** Height in centimetres. */
  readonly height: number | null;
  readonly edition: string;
  readonly publisher: string;
  readonly place: string;
  /** Titles of series, and their numbering, as plain words. */
  readonly series: readonly { readonly title: string; readonly number: string }[];
  /** Subject headings with subdivisions as plain words, a few. */
  readonly subjects: readonly string[];
  /** Confirmable identifiers such as `isbn:9780140449136`, `lccn:64019800`, `oclc:20612671`, `issn:00097330`. */
  readonly identifiers: readonly string[];
};

export type ProfileTitle = { readonly main: string; readonly full: string };
