import type { Operand, Operator, Rpn, RpnQuery } from "#standards/z3950";
import type { TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";
import { termCondition } from "./term-condition.ts";

/** The condition of an earlier result set; null when there is none of this name. */
export type EarlierSet = (name: string) => TitleCondition | null;

/** What titles fulfil that a query finds. @throws Bib1Problem for what cannot be asked. */
export function rpnCondition({ attributeSet, rpn }: RpnQuery, earlier: EarlierSet): TitleCondition {
  return conditionOf(rpn, attributeSet, earlier);
}

function conditionOf(rpn: Rpn, attributeSet: string, earlier: EarlierSet): TitleCondition {
  if ("operand" in rpn) return operandCondition(rpn.operand, attributeSet, earlier);
  const { left, right, operator } = rpn.operation;
  return joined(
    conditionOf(left, attributeSet, earlier),
    conditionOf(right, attributeSet, earlier),
    operator,
  );
}

function operandCondition(
  operand: Operand,
  attributeSet: string,
  earlier: EarlierSet,
): TitleCondition {
  if ("term" in operand) return termCondition(operand.term, attributeSet);
  if ("restricted" in operand)
    throw new Bib1Problem("resultAttributesUnsupported", operand.restricted.resultSet);
  const condition = earlier(operand.resultSet);
  if (!condition) throw new Bib1Problem("resultSetDoesNotExist", operand.resultSet);
  return condition;
}

/** Long chains of one operator become one list: the index takes many conditions, but few levels. */
function joined(left: TitleCondition, right: TitleCondition, operator: Operator): TitleCondition {
  if ("prox" in operator) throw new Bib1Problem("operatorUnsupported", "prox");
  if ("or" in operator) return { any: [...alternatives(left), ...alternatives(right)] };
  const other: TitleCondition = "andNot" in operator ? { not: right } : right;
  return { all: [...demands(left), ...demands(other)] };
}

function demands(condition: TitleCondition): readonly TitleCondition[] {
  return "all" in condition ? condition.all : [condition];
}

function alternatives(condition: TitleCondition): readonly TitleCondition[] {
  return "any" in condition ? condition.any : [condition];
}
