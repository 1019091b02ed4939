import { controlValue, firstField, type MarcRecord, position, subfield } from "../record.ts";

/** Leader 06 of UNIMARC where MARC 21 has another letter: manuscript text, electronic, multimedia. */
const types: Readonly<Record<string, string>> = { b: "t", l: "m", m: "o" };

/** The leader as MARC 21 has it: kind of record, level, and "a" for Unicode, in which the text now is. */
export function marc21Leader(leader: string): string {
  const type = position(leader, 6);
  return `     ${position(leader, 5)}${types[type] ?? type}${position(leader, 7)} a22     ${position(leader, 17)}  4500`;
}

/** 100 $a position 08, kind of publication date, as 008/06. */
const dateKinds: Readonly<Record<string, string>> = {
  a: "c",
  b: "d",
  c: "u",
  d: "s",
  e: "r",
  f: "q",
  g: "m",
  h: "t",
  i: "p",
  j: "e",
};

/** Field 008 from 100, 101 and 135: dates, language, and whether the thing is electronic. */
export function marc21FixedField(record: MarcRecord): string {
  const general = subfield(firstField(record, "100"), "a") ?? "";
  const entered = general.slice(2, 8).padEnd(6, " ");
  const kind = dateKinds[position(general, 8)] ?? "n";
  const dates = general.slice(9, 17).padEnd(8, " ");
  const language = (subfield(firstField(record, "101"), "a") ?? "").slice(0, 3).padEnd(3, " ");
  const item = firstField(record, "135") ? "o" : " ";
  return `${entered}${kind}${dates}        ${item}           ${language}  `;
}

/** Control numbers, which are the same in both. */
export function sharedControlFields(record: MarcRecord): { tag: string; value: string }[] {
  return ["001", "005"].flatMap((tag) => {
    const value = controlValue(record, tag);
    return value === undefined ? [] : [{ tag, value }];
  });
}
