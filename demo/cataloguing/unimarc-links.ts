import type { DataField } from "#standards/marc";
import { data, type Part } from "./fields.ts";

/** UNIMARC codes of scripts (control subfield $7 and positions 34-35 of field 100). */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, "ca"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "da"],
  [/\p{Script=Hangul}/u, "ka"],
  [/\p{Script=Han}/u, "ea"],
  [/\p{Script=Arabic}/u, "fa"],
  [/\p{Script=Greek}/u, "ga"],
  [/\p{Script=Hebrew}/u, "ha"],
  [/\p{Script=Devanagari}/u, "ja"],
];

/** The script code of a text; Latin when it has no letters of another script. */
export function scriptOf(text: string): string {
  return scripts.find(([pattern]) => pattern.test(text))?.[1] ?? "ba";
}

function textOf(field: DataField): string {
  return field.subfields.map((part) => part.value).join(" ");
}

/**
 * The same fields in two scripts: the tag is repeated, $6 joins the two ("a" = other script, two
 * digits, tag of the partner) and $7 names the script of each. Fields that do not differ stand once.
 */
export function paired(roman: readonly DataField[], native: readonly DataField[]): DataField[] {
  let number = 0;
  return roman.flatMap((field, at) => {
    const other = native[at];
    if (!other || scriptOf(textOf(other)) === "ba") return [field];
    number += 1;
    const link = `a${String(number).padStart(2, "0")}${field.tag}`;
    return [joined(field, link), joined(other, link)];
  });
}

function joined(field: DataField, link: string): DataField {
  const parts: Part[] = field.subfields.map((part): Part => [part.code, part.value]);
  return data(field.tag, field.ind1 + field.ind2, [
    ["6", link],
    ["7", scriptOf(textOf(field))],
    ...parts,
  ]);
}
