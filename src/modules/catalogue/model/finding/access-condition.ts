import type {
  Access,
  AccessPoint,
  AccessProblem,
  AccessRelation,
  Wanted,
} from "./access-points.ts";
import { type NumberPoint, numberPoints, yearCondition } from "./access-years.ts";
import { everyTitle, noTitle, type TitleCondition } from "./title-condition.ts";

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
  if (wanted.text.trim() === "")
    return wanted.truncated ? found(everyTitle) : refused("term-empty");
  if (isKey(numberPoints, point)) return numberAccess(point, wanted);
  if (isComparison(wanted.relation)) return refused("relation-unsupported");
  if (isKey(codePoints, point)) return codeAccess(point, wanted);
  if (isKey(markPoints, point)) return markAccess(point, wanted);
  return wordAccess(point, wanted);
}

function numberAccess(point: NumberPoint, wanted: Wanted): Access {
  const condition = yearCondition(point, wanted);
  return condition ? found(condition) : refused("term-malformed");
}

/** Codes are in small letters, with hyphens: "Large print" is "large-print". */
function codeAccess(point: CodePoint, { text, relation, truncated }: Wanted): Access {
  if (truncated) return refused("truncation-unsupported");
  const facet = codePoints[point];
  const words = text.trim().toLowerCase().split(/\s+/u);
  if (relation === "any") return found({ facet, values: words });
  return found({ facet, values: [words.join("-")] });
}

/** A number is looked for as a whole, however it is hyphenated; what cannot be one is found nowhere. */
function markAccess(point: MarkPoint, { text, relation, truncated }: Wanted): Access {
  if (truncated) return refused("truncation-unsupported");
  if (relation === "any") {
    const each = text.trim().split(/\s+/u);
    return found({ any: each.map((one) => markCondition(point, one)) });
  }
  return found(markCondition(point, text));
}

function markCondition(point: MarkPoint, text: string): TitleCondition {
  const plain = text.replace(/[\s\p{Pd}]+/gu, "");
  const mark = point === "record-id" ? plain.toLowerCase() : plain.toUpperCase();
  if (!markPoints[point].test(mark)) return noTitle;
  return { fields: ["identifier"], text: asIndexed(point, mark), match: "phrase" };
}

/** ISSNs are indexed as they are printed; the other numbers without hyphens. */
function asIndexed(point: MarkPoint, mark: string): string {
  return point === "issn" ? `${mark.slice(0, 4)}-${mark.slice(4)}` : mark;
}

function wordAccess(point: WordPoint, wanted: Wanted): Access {
  const { text, truncated = false } = wanted;
  const relation = plainRelation(point, wanted.relation);
  const fields = wordPoints[point];
  const clause = (words: string, match: "words" | "phrase" | "prefix" | "exact") => ({
    ...(fields ? { fields } : {}),
    text: words,
    match,
  });
  const words = literal(text);
  if (truncated && (relation === "exact" || (relation === "phrase" && hasSeveral(words))))
    return refused("truncation-unsupported");
  if (relation === "any") {
    const each = words.split(" ");
    const last = each.length - 1;
    const clauses = each.map((word, at) =>
      clause(word, truncated && at === last ? "prefix" : "words"),
    );
    return found({ any: clauses });
  }
  if (truncated) return found(clause(words, "prefix"));
  return found(relation === "words" ? clause(words, "words") : clause(text, relation));
}

/** Names stand in records last name first, so that "equal" to a name is all its words in any order. */
function plainRelation(
  point: WordPoint,
  relation: AccessRelation,
): "words" | "any" | "phrase" | "exact" {
  if (point === "title-exact") return "exact";
  if (relation === "words" || relation === "any" || relation === "exact") return relation;
  if (relation === "phrase") return "phrase";
  return point === "author" ? "words" : "phrase";
}

/** The words without the signs that mean something in a search field: quotes, minus, asterisk. */
function literal(text: string): string {
  return text
    .replace(/["\u201C-\u201F\u00AB\u00BB\u300C-\u300F\uFF02*]/gu, " ")
    .replace(/(?<=^|\s)-+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

function hasSeveral(words: string): boolean {
  return words.includes(" ");
}

function isComparison(relation: AccessRelation): boolean {
  return (
    relation === "less" ||
    relation === "at-most" ||
    relation === "at-least" ||
    relation === "greater" ||
    relation === "within"
  );
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
