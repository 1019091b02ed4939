import fc from "fast-check";
import type { CqlClause, CqlQuery, Modifier, SearchClause } from "./tree.ts";

/** Random queries for property tests. */

const comparison = fc.constantFrom("=", "==", "<>", "<", "<=", ">", ">=");

/** Words as a reader of CQL gives them: a backslash stands with what follows it. */
const word = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."abcÄя猫 *?^()=<>/.\t'", "and", "OR", "sortby"),
      fc.constantFrom("\\*", "\\?", "\\^", "\\\\", '"'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const modifiers: fc.Arbitrary<readonly Modifier[]> = fc.array(
  fc.oneof(fc.record({ name: word }), fc.record({ name: word, comparison, value: word })),
  { maxLength: 2 },
);

const relationName = fc.oneof(
  comparison,
  fc.constantFrom("any", "all", "cql.exact", "within", "a b"),
);

const by: fc.Arbitrary<SearchClause["by"]> = fc.option(
  fc.record({ index: word, relation: fc.record({ name: relationName, modifiers }) }),
);

const search: fc.Arbitrary<CqlClause> = fc.record({
  kind: fc.constant("search" as const),
  by,
  term: word,
  at: fc.constant(0),
});

const prefixes = fc.array(fc.record({ name: fc.option(word), uri: word }), {
  minLength: 1,
  maxLength: 2,
});

const { clause } = fc.letrec<{ clause: CqlClause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    search,
    fc.record({
      kind: fc.constant("boolean" as const),
      operator: fc.constantFrom("and", "or", "not", "prox"),
      modifiers,
      left: tie("clause"),
      right: tie("clause"),
    }),
    fc.record({
      kind: fc.constant("scoped" as const),
      prefixes,
      clause: tie("clause").filter(({ kind }) => kind !== "scoped"),
    }),
  ),
}));

export const cqlQuery: fc.Arbitrary<CqlQuery> = fc.record({
  clause,
  sort: fc.array(fc.record({ index: word, modifiers }), { maxLength: 2 }),
});

/** Text that looks like CQL and mostly is none. */
export const nearlyCql = fc
  .array(
    fc.constantFrom(
      "(",
      ")",
      '"',
      "\\",
      "=",
      "<",
      ">",
      "/",
      " ",
      "*",
      "^",
      "and",
      "or",
      "not",
      "prox",
      "sortby",
      "dc.title",
      "any",
      "猫",
      "\ud800",
      "\0",
      "\n",
      "a",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
