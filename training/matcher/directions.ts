import type { Features } from "../../src/modules/catalogue/model/matching/features/features.ts";

/**
 * Which way a feature may only speak: 1 where more of it never speaks against sameness, −1 where it
 * never speaks for it. This keeps quirks of the examples out: closer dates never count against.
 */
export const directions: Readonly<Partial<Record<keyof Features, -1 | 1>>> = {
  titleLikeness: 1,
  titleOverall: 1,
  titleWithin: 1,
  titleProper: 1,
  titleBeginning: 1,
  titleExtra: -1,
  titleVariant: 1,
  titleInStatement: 1,
  titleStatement: 1,
  mainNamed: 1,
  birthYears: -1,
  familiesWithin: 1,
  namesLacking: -1,
  statementLikeness: 1,
  statementWithin: 1,
  years: -1,
  nearestYears: -1,
  yearsLacking: -1,
  relatedYears: -1,
  lastYears: -1,
  editionStated: 1,
  place: 1,
  publisher: 1,
  publisherWithin: 1,
  edition: 1,
  pages: -1,
  pagesShare: -1,
  extentOverall: 1,
  extentWithin: 1,
  height: -1,
  series: 1,
  seriesNumbers: 1,
  subjectWords: 1,
  subjects: 1,
  language: 1,
};
