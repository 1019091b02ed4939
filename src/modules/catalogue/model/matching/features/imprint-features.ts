import type { Prepared, PreparedText } from "../prepared.ts";
import { common, dice, shares } from "../similarity.ts";
import { difference } from "./name-features.ts";
import { agreement } from "./title-features.ts";

export type ImprintFeatures = {
  /** Years between the dates of publication; NaN where not both state one. */
  readonly years: number;
  /** Smallest distance between any years the records name; NaN where one names none. */
  readonly nearestYears: number;
  /** Years named in one record only. */
  readonly yearsLacking: number;
  /** Difference of the coded second dates (original, copyright); NaN where not both have one. */
  readonly relatedYears: number;
  /** Difference of the last years; NaN where not both state one. */
  readonly lastYears: number;
  /** Whether one record's second date is the other's date of publication. */
  readonly yearCrossed: number;
  /** Earliest year of the two: old books differ otherwise than new ones. */
  readonly earliest: number;
  /** Country of publication: 1 same, 0 other, −1 only one states it, 0.5 none. */
  readonly country: number;
  /** Likeness of the places of publication; NaN where not both state one in one script. */
  readonly place: number;
  /** Likeness of the publishers' telling words; NaN where not both state one in one script. */
  readonly publisher: number;
  readonly publisherWithin: number;
  /** Edition: 1 same number, 0 other number; 0.5 neither states one, −1 only one does, −2 words without numbers. */
  readonly editionNumber: number;
  /** Likeness of edition statements; NaN where not both have one. */
  readonly edition: number;
  /** Share of the only or shorter edition statement's words that the other record has anywhere near its title; NaN where none has one. */
  readonly editionStated: number;
};

export function imprintFeatures(a: Prepared, b: Prepared): ImprintFeatures {
  const [one, other] = [a.profile, b.profile];
  const [years, otherYears] = [new Set(one.years), new Set(other.years)];
  return {
    years: difference(one.years[0] ?? null, other.years[0] ?? null),
    nearestYears: nearest(one.years, other.years),
    yearsLacking: years.size + otherYears.size - 2 * common(years, otherYears),
    relatedYears: difference(one.relatedYear, other.relatedYear),
    lastYears: difference(one.lastYear, other.lastYear),
    yearCrossed:
      crossed(one.relatedYear, other.years) || crossed(other.relatedYear, one.years) ? 1 : 0,
    earliest: earliest([...one.years, ...other.years]),
    country: agreement(one.country, other.country),
    place: likeness(a.place, b.place),
    publisher: likeness(a.publisher, b.publisher),
    publisherWithin: within(a.publisher, b.publisher),
    editionNumber: editions(a, b),
    edition: likeness(a.edition, b.edition),
    editionStated: editionStated(a, b),
  };
}

function nearest(a: readonly number[], b: readonly number[]): number {
  const distances = a.flatMap((one) => b.map((other) => Math.abs(one - other)));
  return distances.length === 0 ? NaN : Math.min(...distances);
}

function crossed(year: number | null, years: readonly number[]): boolean {
  return year !== null && years.includes(year);
}

function earliest(years: readonly number[]): number {
  return years.length === 0 ? NaN : Math.min(...years);
}

/** A name in another script is neither the same name nor another one. */
function comparable(a: PreparedText, b: PreparedText): boolean {
  if (a.words.size === 0 || b.words.size === 0) return false;
  return /\p{Script=Latin}/u.test(a.plain) === /\p{Script=Latin}/u.test(b.plain);
}

/** Likeness of two texts that may be missing. */
export function likeness(a: PreparedText, b: PreparedText): number {
  return comparable(a, b) ? dice(a.bigrams, b.bigrams) : NaN;
}

function within(a: PreparedText, b: PreparedText): number {
  if (!comparable(a, b)) return NaN;
  return shares(common(a.words, b.words), a.words.size, b.words.size).within;
}

function editions(a: Prepared, b: Prepared): number {
  const [one, other] = [a.editionNumber, b.editionNumber];
  if (one !== null && other !== null) return one === other ? 1 : 0;
  if (a.edition.words.size === 0 && b.edition.words.size === 0) return 0.5;
  return a.edition.words.size === 0 || b.edition.words.size === 0 ? -1 : -2;
}

/** Some cataloguers put an edition statement where others have title or responsibility. */
function editionStated(a: Prepared, b: Prepared): number {
  const [one, other] = [a.edition.words.size, b.edition.words.size];
  if (one === 0 && other === 0) return NaN;
  if (one === 0 || (other > 0 && other < one)) return statedIn(b, a);
  if (other === 0 || one < other) return statedIn(a, b);
  return Math.max(statedIn(a, b), statedIn(b, a));
}

function statedIn({ edition }: Prepared, whole: Prepared): number {
  let found = 0;
  for (const word of edition.words)
    if (
      whole.edition.words.has(word) ||
      whole.responsibility.words.has(word) ||
      whole.titles.some((title) => title.whole.words.has(word))
    )
      found += 1;
  return found / edition.words.size;
}
