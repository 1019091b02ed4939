import {
  type Access,
  type AccessPoint,
  type AccessProblem,
  type AccessRelation,
  isComparison,
  type Wanted,
} from "./access-points.ts";
import { type NumberPoint, numberPoints, yearCondition } from "./access-years.ts";
import { everyTitle, noTitle, type TitleClause, type TitleCondition } from "./title-condition.ts";

/** Where words are looked for; null: in every field. */
const wordPoints = {
  any: null,
  title: ["title", "other-title"],
  "title-exact": ["title", "other-title"],
  author: ["author", "responsibility"],
  subject: ["subject"],
  identifier: ["identifier"],
  publisher: ["publisher"],
  place: ["place"],
  series: ["series"],
  note: ["note"],
} as const satisfies Partial<Record<AccessPoint, readonly string[] | null>>;
type WordPoint = keyof typeof wordPoints;

/** Fields whose values are headings, which are counted under the same name. */
const headings = { author: "author", subject: "subject" } as const;

const codePoints = { language: "language", form: "form", library: "library" } as const;
type CodePoint = keyof typeof codePoints;

/** Standard numbers: how they are written, without hyphens and blanks. */
const markPoints = {
  isbn: /^(?:\d{9}[\dX]|\d{13})$/,
  issn: /^\d{7}[\dX]$/,
  "record-id": /^[0-9a-f]{32}$/,
} as const;
type MarkPoint = keyof typeof markPoints;

/** What titles must fulfil for this to hold. Never throws; says what is wrong instead. */
export function accessCondition(point: AccessPoint, wanted: Wanted): Access {
  const text = wanted.text.trim();
  if (text === "") return refused("term-empty");
  if (wanted.masked && /^\*+$/u.test(text)) return found(everyTitle);
  if (isKey(numberPoints, point)) return numberAccess(point, wanted);
  if (isComparison(wanted.relation)) return refused("relation-unsupported");
  if (isKey(wordPoints, point)) return found(wordCondition(point, wanted));
  if (wanted.masked) return refused("mask-unsupported");
  return found(isKey(codePoints, point) ? codeCondition(point, wanted) : markAny(point, wanted));
}

function numberAccess(point: NumberPoint, wanted: Wanted): Access {
  const condition = yearCondition(point, wanted);
  return condition ? found(condition) : refused("term-malformed");
}

/** Codes are in small letters, with hyphens: "Large print" is "large-print". Those of libraries may be as typed. */
function codeCondition(point: CodePoint, { text, relation }: Wanted): TitleCondition {
  const words = wordsOf(text);
  const codes = relation === "any" ? words : [words.join("-")];
  const small = codes.map((code) => code.toLowerCase());
  const values = point === "library" ? [...new Set([...codes, ...small])] : small;
  return { facet: codePoints[point], values };
}

function markAny(point: MarkPoint, { text, relation }: Wanted): TitleCondition {
  if (relation !== "any") return markCondition(point, text);
  return { any: wordsOf(text).map((one) => markCondition(point, one)) };
}

/** A number is looked for as a whole, however it is hyphenated; what cannot be one is found nowhere. */
function markCondition(point: MarkPoint, text: string): TitleCondition {
  const plain = text.replace(/[\s\p{Pd}]+/gu, "");
  const mark = point === "record-id" ? plain.toLowerCase() : plain.toUpperCase();
  if (!markPoints[point].test(mark)) return noTitle;
  if (point === "record-id") return { facet: "id", values: [asUuid(mark)] };
  const written = point === "issn" ? `${mark.slice(0, 4)}-${mark.slice(4)}` : mark;
  return { fields: ["identifier"], text: written, match: "exact", signs: "plain" };
}

/** The groups of a UUID (RFC 9562, section 4). */
function asUuid(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}

function wordCondition(point: WordPoint, wanted: Wanted): TitleCondition {
  const { text, masked = false } = wanted;
  const fields = wordPoints[point];
  const where = { ...(fields ? { fields } : {}), signs: masked ? "masked" : "plain" } as const;
  const relation = plainRelation(point, wanted.relation);
  if (relation === "exact" && !masked && isKey(headings, point))
    return headingCondition(point, text);
  if (relation !== "any") return { ...where, text, match: relation };
  return { any: wordsOf(text).map((word) => ({ ...where, text: word, match: "words" })) };
}

/** A whole heading, with its subdivisions or as it is counted, without them. */
function headingCondition(point: keyof typeof headings, text: string): TitleCondition {
  const facet = headings[point];
  const clause: TitleCondition = { fields: [facet], text, match: "exact", signs: "plain" };
  return { any: [clause, { facet, values: [text] }] };
}

/** Names stand in records last name first, so that "equal" to a name is all its words in any order. */
function plainRelation(point: WordPoint, relation: AccessRelation): TitleClause["match"] | "any" {
  if (point === "title-exact") return relation === "begins" ? "begins" : "exact";
  if (relation === "words" || relation === "any") return relation;
  if (relation === "exact" || relation === "begins") return relation;
  return relation === "equal" && point === "author" ? "words" : "phrase";
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

function isKey<T extends object>(table: T, key: string | number | symbol): key is keyof T {
  return Object.hasOwn(table, key);
}

function found(condition: TitleCondition): Access {
  return { ok: true, condition };
}

function refused(problem: AccessProblem): Access {
  return { ok: false, problem };
}
