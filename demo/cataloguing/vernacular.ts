import type { DataField } from "#standards/marc";
import type { Part } from "./fields.ts";
import { data } from "./fields.ts";

/** Script codes of $6 (MARC 21 Appendix A); scripts without a code, such as Devanagari, are written without. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, "(3/r"],
  [/\p{Script=Hebrew}/u, "(2/r"],
  [/\p{Script=Cyrillic}/u, "(N"],
  [/\p{Script=Greek}/u, "(S"],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, "$1"],
];

function scriptCode(field: DataField): string {
  const text = field.subfields.map((part) => part.value).join("");
  const code = codes.find(([pattern]) => pattern.test(text))?.[1];
  return code ? `/${code}` : "";
}

/** Whether any subfield of the field has a letter outside the Latin script. */
function differs(field: DataField): boolean {
  return field.subfields.some((part) =>
    /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(part.value),
  );
}

/**
 * Links each field with its form in the other script (MARC 21 model A): the first keeps its tag, the
 * second becomes 880, and both point at each other in $6. `pairs` are [in the record, in 880].
 */
export function linked(pairs: readonly (readonly [DataField, DataField])[]): DataField[] {
  const useful = pairs.map(([regular, other]) => ({
    regular,
    other,
    linked: differs(regular) || differs(other),
  }));
  let occurrence = 0;
  return useful.flatMap(({ regular, other, linked: both }) => {
    if (!both) return [regular];
    occurrence += 1;
    const number = String(occurrence).padStart(2, "0");
    return [
      withLink(regular, regular.tag, `880-${number}`),
      withLink(other, "880", `${regular.tag}-${number}${scriptCode(other)}`),
    ];
  });
}

function withLink(field: DataField, tag: string, link: string): DataField {
  const parts: Part[] = [
    ["6", link],
    ...field.subfields.map((part): Part => [part.code, part.value]),
  ];
  return data(tag, field.ind1 + field.ind2, parts);
}
