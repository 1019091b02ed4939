import type { SearchClause, SearchCondition } from "../../port.ts";
import { SearchRefused } from "../../refused.ts";
import type { Compounds } from "./compounds.ts";
import { isOpenMask } from "./masks.ts";
import { parseClause } from "./parse-clause.ts";
import { clausesOf, planCondition, wantedClauses } from "./plan-condition.ts";
import type { Element, Plan, PlanClause } from "./plan.ts";
import { sameWordsOnce } from "./same-words.ts";

/** Units of a clause and clauses of a query that are read; what follows is not looked for. */
const MOST_UNITS = 128;
const MOST_CLAUSES = 64;
/** Words of a condition; one with more is refused. */
const MOST_WORDS = 512;
/** Masked words without a beginning: each is looked for in all of the dictionary. */
const MOST_OPEN_MASKS = 8;

function isBlank(clause: SearchClause): boolean {
  return clause.text.trim() === "";
}

function wordsOf(clauses: readonly PlanClause[]): Element[] {
  return clauses.flatMap(({ units }) => units.flatMap((unit) => unit.words));
}

function check(plan: Plan): void {
  const inCondition = plan.where === null ? [] : wordsOf(clausesOf(plan.where));
  if (inCondition.length > MOST_WORDS) throw new SearchRefused("words");
  const openMasks = [...wordsOf(plan.clauses), ...inCondition].filter(isOpenMask);
  if (openMasks.length > MOST_OPEN_MASKS) throw new SearchRefused("masks");
}

/**
 * Reads a query. A blank clause asks for nothing and is left out; a clause of signs only can match
 * nothing, and so excludes nothing when it is negated. In a condition both match nothing.
 * @throws SearchRefused when it is too much to be answered.
 */
export function parse(
  asked: { readonly clauses: readonly SearchClause[]; readonly where?: SearchCondition },
  compounds: Compounds,
): Plan {
  const parsed = asked.clauses
    .slice(0, MOST_CLAUSES)
    .filter((clause) => !isBlank(clause))
    .map((clause) => parseClause(clause, compounds, MOST_UNITS));
  const clauses = parsed.filter((clause) => clause.units.length > 0);
  const where =
    asked.where === undefined ? null : planCondition(asked.where, compounds, MOST_WORDS + 1);
  const plan = {
    clauses,
    where,
    ranked: [
      ...clauses.filter((clause) => !clause.negate),
      ...(where === null ? [] : sameWordsOnce(wantedClauses(where))),
    ],
    impossible: parsed.some((clause) => clause.units.length === 0 && !clause.negate),
  };
  check(plan);
  return plan;
}
