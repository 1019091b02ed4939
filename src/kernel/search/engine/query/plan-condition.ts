import type { SearchCondition } from "../../port.ts";
import type { Compounds } from "./compounds.ts";
import { parseClause } from "./parse-clause.ts";
import type { PlanClause, PlanTree } from "./plan.ts";

const NOTHING: PlanTree = { kind: "any", of: [] };
const EVERYTHING: PlanTree = { kind: "all", of: [] };

/** Reads the texts of a condition, of each at most `mostWords`. */
export function planCondition(
  condition: SearchCondition,
  compounds: Compounds,
  mostWords: number,
): PlanTree {
  const read = (part: SearchCondition): PlanTree => planCondition(part, compounds, mostWords);
  if ("text" in condition) return wordsTree(parseClause(condition, compounds, mostWords));
  if ("all" in condition) return { kind: "all", of: condition.all.map(read) };
  if ("any" in condition) return { kind: "any", of: condition.any.map(read) };
  if ("not" in condition) return { kind: "not", of: read(condition.not) };
  if ("facet" in condition)
    return { kind: "values", name: condition.facet, values: condition.values };
  return { kind: "range", name: condition.number, range: condition };
}

function wordsTree(clause: PlanClause): PlanTree {
  if (clause.units.length > 0) return { kind: "words", clause };
  return clause.negate ? EVERYTHING : NOTHING;
}

/** All clauses of words in the tree. */
export function clausesOf(tree: PlanTree): readonly PlanClause[] {
  if (tree.kind === "words") return [tree.clause];
  if (tree.kind === "all" || tree.kind === "any") return tree.of.flatMap(clausesOf);
  return tree.kind === "not" ? clausesOf(tree.of) : [];
}

/** Those that speak for a document, none of which is denied. */
export function wantedClauses(tree: PlanTree): readonly PlanClause[] {
  if (tree.kind === "words") return tree.clause.negate ? [] : [tree.clause];
  return tree.kind === "all" || tree.kind === "any" ? tree.of.flatMap(wantedClauses) : [];
}
