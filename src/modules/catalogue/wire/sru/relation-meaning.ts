import type { Relation } from "#standards/cql";
import { SruError } from "#standards/sru";
import type { AccessRelation } from "../../model/finding/access-points.ts";
import { ofCql } from "./index-meaning.ts";

/** How a term is looked for. */
export type RelationMeaning = {
  readonly relation: AccessRelation;
  readonly isDenied: boolean;
  /** Whether masking signs are plain characters. */
  readonly isUnmasked: boolean;
};

const relations: Readonly<Record<string, AccessRelation>> = {
  "=": "equal",
  scr: "equal",
  "==": "exact",
  exact: "exact",
  "<>": "equal",
  any: "any",
  all: "words",
  adj: "phrase",
  within: "within",
  "<": "less",
  "<=": "at-most",
  ">=": "at-least",
  ">": "greater",
};

/** Modifiers that ask for what is done anyway. */
const usual = new Set([
  "word",
  "string",
  "number",
  "isodate",
  "masked",
  "ignorecase",
  "ignoreaccents",
]);

/** Reads a relation. @throws SruError 19 and 20 for what is not supported. */
export function relationMeaning({ name, modifiers }: Relation): RelationMeaning {
  const plain = ofCql(name);
  const relation = Object.hasOwn(relations, plain) ? relations[plain] : undefined;
  if (relation === undefined) throw new SruError(19, name);
  const refinements = modifiers.map((modifier) => ofCql(modifier.name));
  const unknown = refinements.find((one) => one !== "unmasked" && !usual.has(one));
  if (unknown !== undefined) throw new SruError(20, unknown);
  return {
    relation,
    isDenied: plain === "<>",
    isUnmasked: refinements.includes("unmasked"),
  };
}
