import { type DataField, type Subfield, subfield, subfields } from "../record.ts";
import { marcRelator } from "./relators.ts";

/** Subject subdivisions: $x topic, $y place, $z time and $j form. */
const subdivisions: Readonly<Record<string, string>> = { x: "x", y: "z", z: "y", j: "v", "2": "2" };

/**
 * A name of block 6XX or 7XX. A person's family name ($a) and other names ($b) become one heading; a
 * meeting (indicator 1 = 1 of an organisation) goes to the tag for meetings.
 */
export function convertName(
  field: DataField,
  rule: { readonly to: string; readonly organisation: boolean },
): DataField[] {
  const meeting = rule.organisation && field.ind1 === "1";
  const heading = rule.organisation ? organisation(field, meeting) : person(field);
  if (heading.length === 0) return [];
  const subject = rule.to.startsWith("6");
  return [
    {
      tag: meeting ? `${rule.to.slice(0, 2)}1` : rule.to,
      ind1: rule.organisation ? "2" : "1",
      ind2: subject ? "7" : " ",
      subfields: [...heading, ...(subject ? divisions(field) : roles(field))],
    },
  ];
}

function person(field: DataField): Subfield[] {
  const name = subfields(field, "ab").join(", ");
  const parts: [string, string | undefined][] = [
    ["a", name],
    ["b", subfield(field, "d")],
    ["c", subfields(field, "c").join(" ")],
    ["q", subfield(field, "g")],
    ["d", subfield(field, "f")],
  ];
  return name === "" ? [] : present(parts);
}

function organisation(field: DataField, meeting: boolean): Subfield[] {
  const name = subfield(field, "a");
  const below = subfields(field, "b").map((value): [string, string] => [
    meeting ? "e" : "b",
    value,
  ]);
  const parts: [string, string | undefined][] = [
    ["a", name],
    ...below,
    ["n", subfield(field, "d")],
    ["d", subfield(field, "f")],
    ["c", subfield(field, "e") ?? subfield(field, "c")],
  ];
  return name === undefined ? [] : present(parts);
}

function present(parts: readonly [code: string, value: string | undefined][]): Subfield[] {
  return parts.flatMap(([code, value]) => (value ? [{ code, value }] : []));
}

function roles(field: DataField): Subfield[] {
  return subfields(field, "4").map((code) => ({ code: "4", value: marcRelator(code) }));
}

function divisions(field: DataField): Subfield[] {
  return field.subfields.flatMap(({ code, value }) => {
    const to = subdivisions[code];
    return to === undefined ? [] : [{ code: to, value }];
  });
}
