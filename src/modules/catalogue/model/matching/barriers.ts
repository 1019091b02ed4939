import type { Profile } from "./profile.ts";

/**
 * Reasons for which two records never stand under one title, whatever else agrees: manifestations
 * differ by form, language and part even where author and work are the same.
 */
export function barriers(a: Profile, b: Profile): readonly string[] {
  const found: string[] = [];
  if (a.form !== b.form) found.push("apart:form");
  if (a.serial !== b.serial) found.push("apart:serial");
  if (a.language !== b.language && a.language !== "" && b.language !== "")
    found.push("apart:language");
  if (differentParts(a, b)) found.push("apart:part");
  return found;
}

/** Another part, or a part beside the whole, unless the whole's title names that part too. */
function differentParts(a: Profile, b: Profile): boolean {
  if (a.part === b.part) return false;
  if (a.part !== "" && b.part !== "") return numbers(a.part) !== numbers(b.part);
  const [part, whole] = a.part === "" ? [b, a] : [a, b];
  return !whole.titles.some(({ full }) => ` ${full} `.includes(` ${part.part} `));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** "vol 2", "pt ii" and "ii" all name part 2; a part without a number is its words. */
function numbers(part: string): string {
  const found = part.split(" ").flatMap((word) => {
    if (/^\d+$/.test(word)) return [Number(word)];
    return /^[ivxlc]+$/.test(word) ? [roman(word)] : [];
  });
  return found.length > 0 ? found.join(".") : part;
}

function roman(word: string): number {
  const values = [...word].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
