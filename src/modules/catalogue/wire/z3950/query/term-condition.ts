import { type AttributesPlusTerm, termText } from "#standards/z3950";
import { accessCondition } from "../../../model/finding/access-condition.ts";
import {
  type AccessPoint,
  type AccessProblem,
  escaped,
  isComparison,
  type Wanted,
} from "../../../model/finding/access-points.ts";
import { everyTitle, type TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";
import { type GivenAttributes, readAttributes } from "./attributes.ts";
import { arrangementOf, isWhole, relationOf } from "./relation.ts";
import { RIGHT, truncatedBy } from "./truncation.ts";
import { pointsOf } from "./use-attributes.ts";

/** What titles fulfil that a term with its attributes finds. @throws Bib1Problem for what cannot be asked. */
export function termCondition(
  { attributes, term }: AttributesPlusTerm,
  attributeSet: string | undefined,
): TitleCondition {
  const given = readAttributes(attributes, attributeSet);
  const points = pointsOf(given.use);
  if (!points) throw new Bib1Problem("useUnsupported", String(given.use));
  const relation = relationOf(given);
  const text = termText(term);
  if (text === null) throw new Bib1Problem("termTypeUnsupported", Object.keys(term).join());
  if (relation === "always") return everyTitle;
  const conditions = points.map((point) => pointCondition(point, given, text));
  const [only] = conditions;
  const condition = only && conditions.length === 1 ? only : { any: conditions };
  return relation === "not-equal" ? { not: condition } : condition;
}

function pointCondition(point: AccessPoint, given: GivenAttributes, text: string): TitleCondition {
  const arrangement = arrangementOf(point, given);
  const asked = relationOf(given);
  if (asked !== "always" && asked !== "not-equal" && isComparison(asked))
    return conditionOf(point, { ...truncatedBy(given.truncation, text), relation: asked }, given);
  if (isWhole(point) && point !== "year" && given.truncation === RIGHT)
    return begunNumber(point, given, text);
  const wanted = { ...truncatedBy(given.truncation, text), relation: arrangement };
  return conditionOf(point, wanted, given);
}

/**
 * Clients send right truncation with every number (Koha does with ISBNs): a whole number or code is
 * looked for as such, a part of a number as the beginning of one.
 */
function begunNumber(point: AccessPoint, given: GivenAttributes, text: string): TitleCondition {
  const whole = conditionOf(point, { text, relation: "equal" }, given);
  if (!isNumber(point)) return whole;
  const begun = `${escaped(text.replace(/[\s\p{Pd}]+/gu, ""))}*`;
  return {
    any: [
      whole,
      conditionOf("identifier", { text: begun, relation: "words", masked: true }, given),
    ],
  };
}

function isNumber(point: AccessPoint): boolean {
  return point === "isbn" || point === "issn" || point === "record-id";
}

const problems = {
  "relation-unsupported": "relationUnsupported",
  "mask-unsupported": "truncationUnsupported",
  "term-malformed": "malformedTerm",
  "term-empty": "malformedTerm",
} as const satisfies Record<AccessProblem, string>;

function conditionOf(point: AccessPoint, wanted: Wanted, given: GivenAttributes): TitleCondition {
  const access = accessCondition(point, wanted);
  if (access.ok) return access.condition;
  throw new Bib1Problem(problems[access.problem], aboutWhat(access.problem, wanted, given));
}

/** What a diagnostic is about: the attribute's value, or the term. */
function aboutWhat(problem: AccessProblem, wanted: Wanted, given: GivenAttributes): string {
  if (problem === "relation-unsupported") return String(given.relation ?? 3);
  return problem === "mask-unsupported"
    ? String(given.truncation ?? 100)
    : wanted.text.trim().slice(0, 80);
}
