import fc from "fast-check";
import type { SearchClause, SearchCondition, SearchDocument } from "../../port.ts";

/** Words that PostgreSQL's simple configuration and our folding read alike. */
const WORDS =
  "sea seas season seaside river rivers road roads star start stone stones tree trees two three wind window winter море река ветер ветра".split(
    " ",
  );
const LIBRARIES = ["north", "south", "east"];
const WEIGHTS: Readonly<Record<string, string>> = {
  title: "A",
  author: "B",
  subject: "C",
  note: "D",
};
/** Stands between values, so that no phrase reaches from one into the next. */
const BETWEEN = " zzzzz ";

const word = fc.constantFrom(...WORDS);
const values = fc.array(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  { maxLength: 2 },
);

export const plainDocument: fc.Arbitrary<SearchDocument> = fc.record({
  kind: fc.constant("title"),
  id: fc.integer({ min: 1, max: 150 }).map((number) => `d${number}`),
  rank: fc.nat(9),
  text: fc.record({ title: values, author: values, subject: values, note: values }),
  facets: fc.record({ language: fc.constantFrom(["eng"], ["rus"], []) }),
  numbers: fc.integer({ min: 1990, max: 1999 }).map((year) => ({ year })),
  sortKeys: fc.constant({}),
  scope: fc.uniqueArray(fc.constantFrom(...LIBRARIES), { maxLength: 2 }),
});

/** A condition in both languages: as typed into our search field, and as a tsquery. */
export type Condition = { readonly clause: SearchClause; readonly tsquery: string };

const unit = fc.oneof(
  {
    weight: 4,
    arbitrary: word.map((text) => ({ text, tsquery: (weight: string) => `'${text}'${weight}` })),
  },
  fc.tuple(word, fc.integer({ min: 1, max: 4 })).map(([whole, length]) => {
    const text = whole.slice(0, length);
    return { text: `${text}*`, tsquery: (weight: string) => `'${text}':*${weight.slice(1)}` };
  }),
  word.map((text) => ({ text: `-${text}`, tsquery: (weight: string) => `!'${text}'${weight}` })),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => ({
    text: `"${words.join(" ")}"`,
    tsquery: (weight: string) => `(${words.map((part) => `'${part}'${weight}`).join(" <-> ")})`,
  })),
);

export const condition: fc.Arbitrary<Condition> = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 3 }),
    field: fc.option(fc.constantFrom(...Object.keys(WEIGHTS)), { nil: undefined }),
    negate: fc.boolean(),
  })
  .map(({ units, field, negate }) => {
    const weight = field === undefined ? "" : `:${WEIGHTS[field] ?? ""}`;
    const all = `(${units.map(({ tsquery }) => tsquery(weight)).join(" & ")})`;
    const text = units.map((part) => part.text).join(" ");
    return { clause: { text, field, negate }, tsquery: negate ? `!${all}` : all };
  });

/** A condition joined from others, in our form and in SQL, with the tsqueries it refers to. */
export type ConditionTree = {
  readonly where: SearchCondition;
  /** `place`: number of the parameter for the tree's first tsquery. */
  readonly sql: (place: number) => string;
  readonly tsqueries: readonly string[];
};

function leaf(where: SearchCondition, sql: string): ConditionTree {
  return { where, sql: () => sql, tsqueries: [] };
}

function joined(
  parts: readonly ConditionTree[],
  where: SearchCondition,
  join: { readonly by: string; readonly none: string },
): ConditionTree {
  const sql = (place: number): string => {
    let next = place;
    const all = parts.map((part) => {
      const text = part.sql(next);
      next += part.tsqueries.length;
      return text;
    });
    return all.length === 0 ? join.none : `(${all.join(join.by)})`;
  };
  return { where, sql, tsqueries: parts.flatMap(({ tsqueries }) => tsqueries) };
}

const words: fc.Arbitrary<ConditionTree> = condition.map(({ clause, tsquery }) => ({
  where: clause,
  sql: (place) => `words @@ $${place}::tsquery`,
  tsqueries: [tsquery],
}));

/** Words in one of several fields: PostgreSQL knows fields as weights, of which a word may name several. */
const inFields: fc.Arbitrary<ConditionTree> = fc
  .record({
    word,
    fields: fc.uniqueArray(fc.constantFrom(...Object.keys(WEIGHTS)), { minLength: 1 }),
  })
  .map(({ word: text, fields }) => ({
    where: { fields, text },
    sql: (place) => `words @@ $${place}::tsquery`,
    tsqueries: [`'${text}':${fields.map((field) => WEIGHTS[field]).join("")}`],
  }));

const languages = fc.uniqueArray(fc.constantFrom("eng", "rus", "fre"), { maxLength: 2 });
const inLanguages: fc.Arbitrary<ConditionTree> = languages.map((values) =>
  leaf(
    { facet: "language", values },
    `coalesce(language = any('{${values.join(",")}}'::text[]), false)`,
  ),
);
const years: fc.Arbitrary<ConditionTree> = fc
  .tuple(fc.integer({ min: 1990, max: 1999 }), fc.nat(4))
  .map(([from, more]) =>
    leaf({ number: "year", from, to: from + more }, `year between ${from} and ${from + more}`),
  );

export const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => {
  const parts = fc.array(tie("tree"), { maxLength: 3 });
  return {
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      words,
      inFields,
      inLanguages,
      years,
      parts.map((all) =>
        joined(all, { all: all.map(({ where }) => where) }, { by: " and ", none: "true" }),
      ),
      parts.map((any) =>
        joined(any, { any: any.map(({ where }) => where) }, { by: " or ", none: "false" }),
      ),
      tie("tree").map(({ where, sql, tsqueries }) => ({
        where: { not: where },
        sql: (place: number) => `(not ${sql(place)})`,
        tsqueries,
      })),
    ),
  };
});

export const someLibraries = fc.uniqueArray(fc.constantFrom(...LIBRARIES), {
  minLength: 1,
  maxLength: 2,
});

/** SQL of a document's tsvector, one weight a field; the texts are its parameters from `$first` on. */
export function vectorSql(first: number): string {
  const parts = Object.values(WEIGHTS).map(
    (weight, i) => `setweight(to_tsvector('simple', $${first + i}), '${weight}')`,
  );
  return parts.join(" || to_tsvector('simple', 'zzzzz') || ");
}

export function vectorTexts({ text }: SearchDocument): string[] {
  return Object.keys(WEIGHTS).map((field) => (text[field] ?? []).join(BETWEEN));
}
