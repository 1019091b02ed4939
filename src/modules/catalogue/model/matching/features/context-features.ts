import type { Prepared } from "../prepared.ts";
import { common, shares } from "../similarity.ts";
import { likeness } from "./imprint-features.ts";

export type ContextFeatures = {
  /** Likeness of the series titles; NaN where not both name one. */
  readonly series: number;
  /** 1 only one record names a series, 0 both or neither. */
  readonly seriesLacking: number;
  /** Numbering in series: 1 some number in both, 0 none in common; NaN where not both have one. */
  readonly seriesNumbers: number;
  /** Share of the shorter list's subject words that the other has; NaN where one has none. */
  readonly subjectWords: number;
  /** Headings in common. */
  readonly subjects: number;
  /** Language: 1 same, 0 other, 0.5 not stated in one. */
  readonly language: number;
};

export function contextFeatures(a: Prepared, b: Prepared): ContextFeatures {
  const [one, other] = [a.series.words.size > 0, b.series.words.size > 0];
  return {
    series: likeness(a.series, b.series),
    seriesLacking: one === other ? 0 : 1,
    seriesNumbers: seriesNumbers(a.seriesNumbers, b.seriesNumbers),
    subjectWords: subjectWords(a.subjectWords, b.subjectWords),
    subjects: common(a.subjects, b.subjects),
    language: language(a.profile.language, b.profile.language),
  };
}

function seriesNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return NaN;
  return common(a, b) > 0 ? 1 : 0;
}

function subjectWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return NaN;
  return shares(common(a, b), a.size, b.size).within;
}

function language(a: string, b: string): number {
  if (a === "" || b === "") return 0.5;
  return a === b ? 1 : 0;
}
