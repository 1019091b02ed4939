import fc from "fast-check";
import type { SearchChange, SearchClause, SearchDocument, SearchQuery } from "../../port.ts";

/** Few words, so that they meet: plain, accented, compound, in other scripts, beginning alike. */
const WORDS = [
  "sea",
  "seas",
  "season",
  "seaside",
  "sea-side",
  "Łódź",
  "lodz",
  "o'neil",
  "oneil",
  "neil",
  "o",
  "well-known",
  "wellknown",
  "well",
  "known",
  "the",
  "of",
  "中文書",
  "文",
  "Ёлка",
  "елка",
  "C++",
  "c",
  "J. R. R.",
  "jrr",
  "1984",
  "978-0-14-044913-6",
  "9780140449136",
  "كتاب",
  "ספר",
  "ab",
  "abc",
  "b",
];
const LIBRARIES = ["north", "south", "east", "west"];
const LANGUAGES = ["eng", "fre", "pol"];

const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
const values = fc.array(text, { maxLength: 2 });

const shared = {
  id: fc.integer({ min: 1, max: 40 }).map((number) => `d${number}`),
  rank: fc.integer({ min: 0, max: 5 }),
  numbers: fc.oneof(
    fc.constant({}),
    fc.integer({ min: 1980, max: 1990 }).map((year) => ({ year })),
  ),
  sortKeys: fc.oneof(
    fc.constant({}),
    word.map((title) => ({ title })),
  ),
  scope: fc.uniqueArray(fc.constantFrom(...LIBRARIES), { maxLength: 3 }),
};

const language = fc.uniqueArray(fc.constantFrom(...LANGUAGES), { maxLength: 1 });

const titles: fc.Arbitrary<SearchDocument> = fc.record({
  ...shared,
  kind: fc.constant("title"),
  text: fc.record({ title: values, author: values, subject: values }),
  facets: fc.record({
    language,
    library: fc.array(fc.constantFrom(...LIBRARIES), { maxLength: 4 }),
    subject: fc.uniqueArray(word, { maxLength: 2 }),
  }),
});

const places: fc.Arbitrary<SearchDocument> = fc.record({
  ...shared,
  kind: fc.constant("place"),
  text: fc.record({ name: values }),
  facets: fc.record({ language }),
});

export const document: fc.Arbitrary<SearchDocument> = fc.oneof(
  { weight: 4, arbitrary: titles },
  places,
);

export const change: fc.Arbitrary<SearchChange> = fc.oneof(
  { weight: 3, arbitrary: document.map((put) => ({ put })) },
  document.map(({ kind, id }) => ({ remove: { kind, id } })),
);

const decorated = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((plain) => `-${plain}`),
  word.map((plain) => `${plain}*`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`),
  fc.constantFrom('"', "*", "-", '"sea', "!!"),
);

const clause: fc.Arbitrary<SearchClause> = fc.record(
  {
    text: fc.array(decorated, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    field: fc.constantFrom("title", "author", "name", "unknown"),
    match: fc.constantFrom("words", "phrase", "prefix"),
    negate: fc.boolean(),
  },
  { requiredKeys: ["text"] },
);

const someLibraries = fc.uniqueArray(fc.constantFrom(...LIBRARIES), { maxLength: 3 });

export const query: fc.Arbitrary<SearchQuery> = fc.record(
  {
    clauses: fc.array(clause, { maxLength: 2 }),
    kinds: fc.uniqueArray(fc.constantFrom("title", "place"), { minLength: 1 }),
    filters: fc.record(
      {
        language: fc.uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1 }),
        library: someLibraries,
        kind: fc.constant(["title"]),
      },
      { requiredKeys: [] },
    ),
    ranges: fc.record({
      year: fc.record(
        { from: fc.integer({ min: 1980, max: 1990 }), to: fc.integer({ min: 1980, max: 1990 }) },
        { requiredKeys: [] },
      ),
    }),
    scope: someLibraries,
    prefer: someLibraries,
    sort: fc.oneof(
      fc.constant({ by: "relevance" as const }),
      fc.boolean().map((descending) => ({ by: "number" as const, name: "year", descending })),
      fc.boolean().map((descending) => ({ by: "key" as const, name: "title", descending })),
    ),
    facets: fc.constant([
      { name: "language", limit: 10 },
      { name: "library", limit: 2 },
      { name: "subject", limit: 5 },
      { name: "kind", limit: 5 },
    ]),
    offset: fc.constant(0),
    limit: fc.constant(1000),
  },
  { requiredKeys: ["clauses", "offset", "limit"] },
);
