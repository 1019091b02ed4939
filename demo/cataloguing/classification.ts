import type { DataField } from "#standards/marc";
import type { Description } from "./description.ts";
import { data } from "./fields.ts";
import { hash } from "./random.ts";
import { withoutDiacritics } from "./text.ts";
import type { Work } from "./work.ts";

/** Classes of the Library of Congress for the longest matching beginning of a Dewey number. */
const congress: Readonly<Record<string, string>> = {
  "0": "Z",
  "00": "QA76",
  "1": "B",
  "111": "BH",
  "15": "BF",
  "2": "BL",
  "22": "BS",
  "29": "BL",
  "296": "BM",
  "297": "BP",
  "3": "H",
  "32": "J",
  "33": "HB",
  "34": "K",
  "355": "U",
  "363": "TK",
  "365": "HV",
  "37": "L",
  "398": "GR",
  "4": "P",
  "5": "Q",
  "51": "QA",
  "52": "QB",
  "53": "QC",
  "54": "QD",
  "55": "QE",
  "57": "QH",
  "58": "QK",
  "59": "QL",
  "6": "T",
  "61": "R",
  "611": "QM",
  "63": "S",
  "64": "TX",
  "7": "N",
  "72": "NA",
  "74": "NC",
  "741": "PN",
  "75": "ND",
  "77": "TR",
  "78": "M",
  "791": "PN",
  "79": "GV",
  "8": "PN",
  "80": "PN",
  "81": "PS",
  "82": "PR",
  "83": "PT",
  "839": "PT",
  "84": "PQ",
  "85": "PQ",
  "86": "PQ",
  "869": "PQ",
  "87": "PA",
  "88": "PA",
  "889": "PA",
  "891": "PK",
  "8916": "PB",
  "8917": "PG",
  "8918": "PG",
  "892": "PJ",
  "894": "PH",
  "895": "PL",
  "9": "D",
  "91": "G",
  "92": "CT",
  "93": "D",
  "94": "D",
  "95": "DS",
  "97": "E",
  "98": "F",
};

function congressClass(dewey: string): string {
  const digits = dewey.replace(".", "");
  for (let length = 4; length > 0; length -= 1) {
    const found = congress[digits.slice(0, length)];
    if (found) return found;
  }
  return "AC";
}

/** A filing word in plain capitals, from the author or else the title. */
function filingWord(work: Work): string {
  const plain = withoutDiacritics(work.author ?? work.title).replace(/^(al-|ha-|the |a )/i, "");
  return (
    plain
      .toUpperCase()
      .replace(/[^A-Z ].*$/, "")
      .trim() || "ANON"
  );
}

/** A number in the manner of the LC schedules: made up, but the same for one author everywhere. */
function cutter(work: Work): string {
  const word = filingWord(work);
  return `${word[0]}${10 + (hash(word) % 90)}`;
}

export interface CallNumber {
  readonly tag: "082" | "050" | "060";
  readonly parts: readonly [string, string];
}

/** Class and book number: Dewey, or in the manner of LC or (for medicine) of the NLM. */
export function callNumber(of: Description): CallNumber | null {
  const { work, year } = of.edition;
  if (!work.dewey) return null;
  if (of.profile.classes === "dewey")
    return { tag: "082", parts: [work.dewey, filingWord(work).replaceAll(" ", "").slice(0, 3)] };
  if (of.profile.classes === "nlm" && work.dewey.startsWith("61"))
    return { tag: "060", parts: [`W ${1 + (hash(work.dewey) % 99)}`, cutter(work)] };
  if (of.profile.classes === "nlm")
    return {
      tag: "082",
      parts: [work.dewey.slice(0, 3), filingWord(work).replaceAll(" ", "").slice(0, 3)],
    };
  const number = 1 + (hash(filingWord(work)) % 8999);
  return {
    tag: "050",
    parts: [`${congressClass(work.dewey)}${number}`, `.${cutter(work)}${year ? ` ${year}` : ""}`],
  };
}

/** The call number as written on the spine. */
export function spineLabel(number: CallNumber | null): string {
  return number ? number.parts.join(number.tag === "050" ? "" : " ") : "UNCLASSED";
}

export function classField(number: CallNumber | null): DataField[] {
  if (!number) return [];
  if (number.tag === "082")
    return [
      data("082", "04", [
        ["a", number.parts[0]],
        ["2", "22"],
      ]),
    ];
  return [
    data(number.tag, " 4", [
      ["a", number.parts[0]],
      ["b", number.parts[1]],
    ]),
  ];
}
