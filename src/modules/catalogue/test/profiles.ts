import fc from "fast-check";
import type { Profile } from "../model/matching/profile.ts";

const word = fc.constantFrom(
  "emma",
  "love",
  "war",
  "peace",
  "1",
  "2",
  "ii",
  "novel",
  "poems",
  "мир",
  "",
);
const words = (most: number) =>
  fc.array(word, { maxLength: most }).map((list) => list.filter(Boolean).join(" "));
const year = fc.integer({ min: 1890, max: 1900 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any profile, made of so few words and numbers that two of them often agree. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  form: fc.constantFrom("book", "book", "ebook", "journal"),
  serial: fc.boolean(),
  language: fc.constantFrom("eng", "eng", "rus", ""),
  titles: fc.array(fc.record({ main: words(2), full: words(5) }), { maxLength: 2 }),
  otherTitles: fc.array(words(3), { maxLength: 2 }),
  part: fc.constantFrom("", "", "vol 1", "vol 2", "part ii"),
  authors: fc.array(
    words(3).filter((name) => name !== ""),
    { maxLength: 3 },
  ),
  mainAuthors: fc.nat(1),
  born: maybe(year),
  corporate: fc.boolean(),
  responsibility: words(5),
  years: fc.uniqueArray(year, { maxLength: 3 }),
  lastYear: maybe(year),
  relatedYear: maybe(year),
  country: fc.constantFrom("enk", "nyu", ""),
  pages: maybe(fc.nat(400)),
  extent: fc.array(fc.nat(400), { maxLength: 3 }),
  volumes: fc.boolean(),
  height: maybe(fc.integer({ min: 15, max: 30 })),
  edition: fc.constantFrom("", "2nd ed", "second edition", "rev ed"),
  publisher: words(3),
  place: fc.constantFrom("london", "new york", "москва", ""),
  series: fc.array(fc.record({ title: words(3), number: fc.constantFrom("", "1", "no 2") }), {
    maxLength: 2,
  }),
  subjects: fc.array(words(2), { maxLength: 3 }),
  identifiers: fc.uniqueArray(fc.constantFrom("isbn:1", "isbn:2", "oclc:3"), { maxLength: 2 }),
});
