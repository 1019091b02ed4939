import {
  type Attribute,
  type AttributeName,
  attributeSets,
  attributeTypes,
} from "#standards/z3950";
import { Bib1Problem } from "../problem.ts";

/** The attributes of a term by the names of their types; the use attribute may be a name. */
export type GivenAttributes = {
  readonly use?: number | string;
} & { readonly [Name in Exclude<AttributeName, "use">]?: number };

const names = new Map<number, AttributeName>(
  Object.entries(attributeTypes).map(([name, type]) => [type, name as AttributeName]),
);

/** @throws Bib1Problem for another set than Bib-1, an unknown type, or one that is given twice. */
export function readAttributes(
  attributes: readonly Attribute[],
  defaultSet: string | undefined,
): GivenAttributes {
  const given: Partial<Record<AttributeName, number | string>> = {};
  for (const attribute of attributes) {
    const set = attribute.set ?? defaultSet ?? attributeSets.bib1;
    if (set !== attributeSets.bib1) throw new Bib1Problem("attributeSetUnsupported", set);
    const name = names.get(attribute.type);
    if (!name) throw new Bib1Problem("attributeTypeUnsupported", String(attribute.type));
    if (given[name] !== undefined)
      throw new Bib1Problem("attributeCombinationUnsupported", `${attribute.type} given twice`);
    given[name] = valueOf(attribute, name);
  }
  // Only the use attribute is ever a text: valueOf refuses others.
  return given as GivenAttributes;
}

/** A number; or, of version 3, a list of one number or (for the index) one name. */
function valueOf({ value }: Attribute, name: AttributeName): number | string {
  if ("numeric" in value) return value.numeric;
  const [only, ...others] = value.complex.list;
  if (only && others.length === 0) {
    if ("numeric" in only) return only.numeric;
    if (name === "use") return only.string;
  }
  throw new Bib1Problem("complexAttributeUnsupported", name);
}
