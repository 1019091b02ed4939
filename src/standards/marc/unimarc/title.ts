import { type DataField, type Subfield, subfields } from "../record.ts";

const codes: Readonly<Record<string, string>> = { a: "a", b: "h", e: "b", h: "n", i: "p" };

/**
 * Field 200 as 245, with each parallel title ($d) as 246. Statements of responsibility ($f, $g) become
 * one; a further title by the same author (a repeated $a) is joined to the first.
 */
export function convertTitle(field: DataField): DataField[] {
  const parts: Subfield[] = [];
  for (const { code, value } of field.subfields) {
    const to = codes[code];
    if (to !== undefined) append(parts, to, value);
  }
  const responsibility = subfields(field, "fg").join(" ; ");
  if (responsibility !== "") parts.push({ code: "c", value: responsibility });
  const parallel = subfields(field, "d").map((value) => ({
    tag: "246",
    ind1: "3",
    ind2: "1",
    subfields: [{ code: "a", value: value.replace(/^=\s*/, "") }],
  }));
  return parts.length === 0
    ? parallel
    : [{ tag: "245", ind1: "1", ind2: "0", subfields: parts }, ...parallel];
}

/** MARC 21 has one $a and one $b; what comes again is joined as ISBD punctuates it. */
function append(parts: Subfield[], code: string, value: string): void {
  const known = code === "a" || code === "b" ? parts.findIndex((part) => part.code === code) : -1;
  const before = parts[known];
  if (!before) parts.push({ code, value });
  else parts[known] = { code, value: `${before.value} ${code === "a" ? ";" : ":"} ${value}` };
}
