import { isComparison, type Wanted } from "./access-points.ts";
import type { TitleCondition } from "./title-condition.ts";

/** Access points that are numbers of the index. */
export const numberPoints = { year: "year" } as const;
export type NumberPoint = keyof typeof numberPoints;

type Range = { readonly from?: number; readonly to?: number };

/** The condition on a year of publication; null when the text is no year. */
export function yearCondition(point: NumberPoint, wanted: Wanted): TitleCondition | null {
  const { text, relation } = wanted;
  const number = numberPoints[point];
  const words = text.trim().split(/\s+/u);
  if (relation === "any") {
    const ranges = words.map((word) => rangeOf({ ...wanted, text: word, relation: "equal" }));
    if (!ranges.every((range) => range !== null)) return null;
    return { any: ranges.map((range) => ({ number, ...range })) };
  }
  const range = relation === "within" ? between(words) : rangeOf(wanted);
  return range && { number, ...range };
}

/** "1990 1999": from the first to the last, both of them in it. */
function between([first = "", last = "", ...others]: readonly string[]): Range | null {
  const [from, to] = [yearOf(first), yearOf(last)];
  return from === null || to === null || others.length > 0 ? null : { from, to };
}

function rangeOf({ text, relation, masked = false }: Wanted): Range | null {
  if (masked && /[*?]/u.test(text)) return isComparison(relation) ? null : begunBy(text);
  const year = yearOf(text);
  if (year === null) return null;
  switch (relation) {
    case "less":
      return { to: year - 1 };
    case "at-most":
      return { to: year };
    case "at-least":
      return { from: year };
    case "greater":
      return { from: year + 1 };
    default:
      return { from: year, to: year };
  }
}

/** A year, or the year of a date (ISO 8601). */
function yearOf(text: string): number | null {
  const digits = /^(\d{1,4})(?:-\d\d(?:-\d\d)?)?$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** "198*" and "198?" are the years 1980 to 1989; other masks fit no range. */
function begunBy(text: string): Range | null {
  const [, digits, mask = ""] = /^(\d{1,3})(\*|\?{1,3})$/.exec(text.trim()) ?? [];
  if (digits === undefined || (mask !== "*" && digits.length + mask.length !== 4)) return null;
  const years = 10 ** (4 - digits.length);
  const from = Number(digits) * years;
  return { from, to: from + years - 1 };
}
