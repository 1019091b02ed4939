import { type DataField, type Subfield, subfield } from "../record.ts";

/**
 * A link to another record (block 4XX), as MARC 21 has it. The linked title stands in $t, or in the
 * older way as a whole field inside the field: $1 with a tag and indicators, then its subfields.
 */
export function convertLink(field: DataField, to: string): DataField[] {
  const title = subfield(field, "t") ?? embedded(field, "200", "a");
  if (title === undefined) return [];
  const volume = subfield(field, "v") ?? embedded(field, "200", "v");
  const issn = subfield(field, "x") ?? embedded(field, "011", "a");
  const parts: Subfield[] = [{ code: to === "830" ? "a" : "t", value: title }];
  if (volume !== undefined) parts.push({ code: to === "830" ? "v" : "g", value: volume });
  if (issn !== undefined) parts.push({ code: "x", value: issn });
  return [{ tag: to, ind1: " ", ind2: " ", subfields: parts }];
}

/** A subfield of the field with tag `tag` that is embedded in `field`. */
function embedded(field: DataField, tag: string, code: string): string | undefined {
  let inside = false;
  for (const part of field.subfields) {
    if (part.code === "1") inside = part.value.startsWith(tag);
    else if (inside && part.code === code) return part.value;
  }
  return undefined;
}
