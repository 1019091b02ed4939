import type { BooleanClause, CqlClause, SearchClause } from "#standards/cql";
import { type DiagnosticCode, SruError } from "#standards/sru";
import { accessCondition } from "../../model/finding/access-condition.ts";
import type { AccessPoint, AccessProblem } from "../../model/finding/access-points.ts";
import { everyTitle, type TitleCondition } from "../../model/finding/title-condition.ts";
import { meaningOf, type Prefixes } from "./index-meaning.ts";
import { relationMeaning, type RelationMeaning } from "./relation-meaning.ts";
import { wantedOf } from "./term-meaning.ts";

/** What a term alone is looked for by; the cql set keeps its name whatever prefixes are assigned. */
export const serverChoice = {
  index: "serverChoice",
  relation: { name: "=", modifiers: [] },
} as const;

/** What titles have to fulfil for a query to find them. @throws SruError for what is not supported. */
export function conditionOf(clause: CqlClause, prefixes: Prefixes = []): TitleCondition {
  switch (clause.kind) {
    case "scoped":
      return conditionOf(clause.clause, [...prefixes, ...clause.prefixes]);
    case "boolean":
      return booleanCondition(clause, prefixes);
    case "search":
      return searchCondition(clause, prefixes);
  }
}

function booleanCondition(clause: BooleanClause, prefixes: Prefixes): TitleCondition {
  const { operator, modifiers } = clause;
  if (operator === "prox") throw new SruError(39);
  const [modifier] = modifiers;
  if (modifier) throw new SruError(46, modifier.name);
  const left = conditionOf(clause.left, prefixes);
  const right = conditionOf(clause.right, prefixes);
  if (operator === "or") return { any: [...partsOf(left, "any"), ...partsOf(right, "any")] };
  const also = operator === "not" ? [{ not: right }] : partsOf(right, "all");
  return { all: [...partsOf(left, "all"), ...also] };
}

/** "a and b and c" is one condition of three, so that long queries are no deep ones. */
function partsOf(condition: TitleCondition, join: "all" | "any"): readonly TitleCondition[] {
  if (join === "all" && "all" in condition && condition.all.length > 0) return condition.all;
  if (join === "any" && "any" in condition && condition.any.length > 0) return condition.any;
  return [condition];
}

function searchCondition({ by, term }: SearchClause, prefixes: Prefixes): TitleCondition {
  const { index, relation } = by ?? serverChoice;
  const meaning = by ? meaningOf(index, prefixes) : "any";
  if (meaning === "result-set") throw new SruError(50);
  const how = relationMeaning(relation);
  if (meaning === "all-records") return how.isDenied ? { not: everyTitle } : everyTitle;
  const condition = accessed(meaning, term, how, by ? `${index} ${relation.name}` : term);
  return how.isDenied ? { not: condition } : condition;
}

const codes = {
  "relation-unsupported": 22,
  "mask-unsupported": 28,
  "term-malformed": 36,
  "term-empty": 27,
} as const satisfies Record<AccessProblem, DiagnosticCode>;

function accessed(
  point: AccessPoint,
  term: string,
  how: RelationMeaning,
  details: string,
): TitleCondition {
  const access = accessCondition(point, wantedOf(term, how));
  if (access.ok) return access.condition;
  throw new SruError(codes[access.problem], details);
}
