import type { Locale } from "./locale.ts";
import { once } from "./once.ts";

/** Sorts things by a text of theirs as the language does; numbers in it go by their value. */
export function alphabetical<T>(
  locale: Locale,
  textOf: (thing: T) => string,
): (a: T, b: T) => number {
  const { compare } = once(`order:${locale}`, () => new Intl.Collator(locale, { numeric: true }));
  return (a, b) => compare(textOf(a), textOf(b));
}
