import fc from "fast-check";
import type {
  BrowseRequest,
  SearchChange,
  SearchClause,
  SearchCondition,
  SearchDocument,
  SearchQuery,
} from "../../port.ts";

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
/** Texts that languages sort differently. */
const SORTED = ["Ängel", "ande", "zebra", "Ñandú", "nube", "nandu", "9 a", "10 a", "!"];
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
    fc.oneof(word, fc.constantFrom(...SORTED)).map((title) => ({ title })),
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

const textFields = ["title", "author", "subject", "name", "unknown"] as const;

const clause: fc.Arbitrary<SearchClause> = fc.record(
  {
    text: fc.array(decorated, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    field: fc.constantFrom(...textFields),
    fields: fc.uniqueArray(fc.constantFrom(...textFields), { maxLength: 3 }),
    match: fc.constantFrom("words", "phrase", "prefix", "begins", "exact"),
    signs: fc.constantFrom("typed", "plain"),
    negate: fc.boolean(),
  },
  { requiredKeys: ["text"] },
);

/** Masks where any may stand, and none where they are refused. */
const maskedWord = fc.constantFrom(
  ..."s?a sea* *side *e* ?????? w*n *l-kn?wn o'n* ?'neil j* 19?4 978* c* ab? 中* لا كت?ب \\*".split(
    " ",
  ),
);

const maskedClause: fc.Arbitrary<SearchClause> = fc.record(
  {
    text: fc
      .array(fc.oneof(maskedWord, word), { minLength: 1, maxLength: 2 })
      .map((words) => words.join(" ")),
    field: fc.constantFrom(...textFields),
    match: fc.constantFrom("words", "phrase", "begins", "exact"),
    signs: fc.constant("masked"),
  },
  { requiredKeys: ["text", "signs"] },
);

/** A value as some document may have it, looked for from its beginning or as a whole. */
const valueClause: fc.Arbitrary<SearchClause> = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" ")),
  match: fc.constantFrom("begins", "exact"),
});

const year = fc.integer({ min: 1980, max: 1990 });

const leaf: fc.Arbitrary<SearchCondition> = fc.oneof(
  word.map((text) => ({ text })),
  clause,
  maskedClause,
  valueClause,
  fc.record({
    facet: fc.constantFrom("library", "language", "subject", "kind", "id", "unknown"),
    values: fc.uniqueArray(
      fc.constantFrom(...LIBRARIES, ...LANGUAGES, "sea", "title", "d7", "d8"),
      {
        maxLength: 3,
      },
    ),
  }),
  fc.record(
    { number: fc.constantFrom("year", "unknown"), from: year, to: year },
    { requiredKeys: ["number"] },
  ),
);

/** Mostly joined: a leaf alone is what clauses are already. */
const { condition } = fc.letrec<{ condition: SearchCondition }>((tie) => {
  const parts = fc.array(tie("condition"), { maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      leaf,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie("condition").map((not) => ({ not })),
    ),
  };
});

const someLibraries = fc.uniqueArray(fc.constantFrom(...LIBRARIES), { maxLength: 3 });

const FACETS = [
  { name: "language", limit: 10 },
  { name: "library", limit: 2 },
  { name: "subject", limit: 5 },
  { name: "kind", limit: 5 },
];

/** What only a condition narrows, so that most of them find something. */
export const conditionQuery: fc.Arbitrary<SearchQuery> = condition.map((where) => ({
  clauses: [],
  where,
  facets: FACETS,
  offset: 0,
  limit: 1000,
}));

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
    where: condition,
    prefer: fc.record({
      groups: fc.array(someLibraries, { maxLength: 3 }),
      strength: fc.constantFrom("among-equals", "first"),
    }),
    sort: fc.oneof(
      fc.constant({ by: "relevance" as const }),
      fc.boolean().map((descending) => ({ by: "number" as const, name: "year", descending })),
      fc.record(
        {
          by: fc.constant("key" as const),
          name: fc.constant("title"),
          descending: fc.boolean(),
          locale: fc.constantFrom("sv", "es-MX", "xx"),
        },
        { requiredKeys: ["by", "name"] },
      ),
    ),
    facets: fc.constant(FACETS),
    offset: fc.constant(0),
    limit: fc.constant(1000),
  },
  { requiredKeys: ["clauses", "offset", "limit"] },
);

export const browse: fc.Arbitrary<BrowseRequest> = fc.record(
  {
    kind: fc.constantFrom("title", "title", "title", "place", "unknown"),
    field: fc.constantFrom(...textFields),
    facet: fc.constantFrom("language", "library", "subject", "unknown"),
    from: fc.oneof(word, word, fc.constantFrom("", "Se", "w", "zz", "!", "\u{10ffff}")),
    before: fc.integer({ min: 0, max: 8 }),
    count: fc.integer({ min: 0, max: 8 }),
    scope: fc.oneof(someLibraries, fc.constant(["tiny"])),
  },
  { requiredKeys: ["kind", "from", "before", "count"] },
);
