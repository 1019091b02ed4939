/** What the matcher knows of one record: normalised once when the record arrives, stored beside it. */
export type Profile = {
  /** Form of the carrier: only the same form may be the same manifestation. */
  readonly form: string;
  readonly serial: boolean;
  /** ISO 639-2 code; empty when not stated, several or none. */
  readonly language: string;
  /** Title proper and whole title, once for each script the record gives it in. */
  readonly titles: readonly ProfileTitle[];
  /** Numbers of parts (245 $n) as plain words; empty for a whole. */
  readonly part: string;
  /** Names entered as main or added authors, main entry first, each as plain words. */
  readonly authors: readonly string[];
  /** How many of `authors` are main entries: 0 or 1, more with a vernacular form. */
  readonly mainAuthors: number;
  /** Words of the statement of responsibility. */
  readonly responsibility: string;
  readonly years: readonly number[];
  /** The highest page number; null when the extent states none. */
  readonly pages: number | null;
  /** Extent counted in volumes. */
  readonly volumes: boolean;
  readonly edition: string;
  readonly publisher: string;
  readonly place: string;
  /** Confirmable identifiers such as `isbn:9780140449136`, `lccn:64019800`, `oclc:20612671`, `issn:00097330`. */
  readonly identifiers: readonly string[];
};

export type ProfileTitle = { readonly main: string; readonly full: string };
