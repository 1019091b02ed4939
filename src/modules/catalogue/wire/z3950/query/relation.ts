import type { AccessPoint, AccessRelation } from "../../../model/finding/access-points.ts";
import { Bib1Problem } from "../problem.ts";
import type { GivenAttributes } from "./attributes.ts";

/** Bib-1 relation attributes; 102 (relevance) is how every answer is ordered anyway. */
const relations: ReadonlyMap<number, AccessRelation | "not-equal" | "always"> = new Map([
  [1, "less"],
  [2, "at-most"],
  [3, "equal"],
  [4, "at-least"],
  [5, "greater"],
  [6, "not-equal"],
  [102, "equal"],
  [103, "always"],
]);

/** @throws Bib1Problem for one that is unknown. */
export function relationOf({
  relation = 3,
}: GivenAttributes): AccessRelation | "not-equal" | "always" {
  const known = relations.get(relation);
  if (!known) throw new Bib1Problem("relationUnsupported", String(relation));
  return known;
}

/** Structure attributes: how several words belong together. Those of dates are for years only. */
const structures: ReadonlyMap<number, AccessRelation | "date"> = new Map([
  [1, "phrase"],
  [2, "words"],
  [3, "exact"], // key
  [4, "date"],
  [5, "date"],
  [6, "words"], // word list
  [100, "date"],
  [101, "words"], // names, normalized or not
  [102, "words"],
  [105, "words"], // free-form text
  [106, "words"],
  [107, "equal"], // local number
  [108, "exact"], // string
  [109, "equal"], // numeric string
]);

/** Ways in whose values are numbers and codes: they are looked for as a whole whatever is said. */
const wholes: ReadonlySet<AccessPoint> = new Set([
  "isbn",
  "issn",
  "record-id",
  "year",
  "language",
  "form",
  "library",
]);

export function isWhole(point: AccessPoint): boolean {
  return wholes.has(point);
}

/**
 * How the words have to stand in an access point. Without a structure any order will do, which is
 * what people mean who type into one field. @throws Bib1Problem for values that are unknown.
 */
export function arrangementOf(point: AccessPoint, given: GivenAttributes): AccessRelation {
  const first = isFirst(given);
  const complete = isComplete(given);
  const structure = structureOf(point, given);
  if (isWhole(point)) return "equal";
  if (complete) return given.truncation === 1 ? "begins" : "exact";
  return first ? "begins" : structure;
}

function structureOf(point: AccessPoint, { structure }: GivenAttributes): AccessRelation {
  if (structure === undefined) return "words";
  const known = structures.get(structure);
  if (!known || (known === "date" && point !== "year"))
    throw new Bib1Problem("structureUnsupported", String(structure));
  return known === "date" ? "equal" : known;
}

function isFirst({ position = 3 }: GivenAttributes): boolean {
  if (position !== 1 && position !== 3)
    throw new Bib1Problem("positionUnsupported", String(position));
  return position === 1;
}

function isComplete({ completeness = 1 }: GivenAttributes): boolean {
  if (completeness !== 1 && completeness !== 3)
    throw new Bib1Problem("completenessUnsupported", String(completeness));
  return completeness === 3;
}
