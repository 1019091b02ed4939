import { spelling } from "../../folding/index.ts";
import type { SearchSchema } from "../../port.ts";
import { compareCodePoints } from "./code-points.ts";

/** English sorts as the root of CLDR does, from which other languages depart. */
export const ROOT_ORDER = "en";

/** The languages in whose order the keys of a kind are kept, the root's first. */
export function ordersOf({ orders = [] }: SearchSchema): readonly string[] {
  return [...new Set([ROOT_ORDER, ...orders])];
}

/**
 * The order that all of these kinds keep for a language (BCP 47): its own, that of the language
 * without region and script (`es` for `es-MX`), or the root's.
 */
export function orderFor(locale: string, schemas: readonly SearchSchema[]): string {
  const [language = ""] = locale.split("-");
  const isKept = (order: string): boolean =>
    schemas.every((schema) => ordersOf(schema).includes(order));
  return [locale, language].find(isKept) ?? ROOT_ORDER;
}

export type CompareTexts = (a: string, b: string) => number;

const comparisons = new Map<string, CompareTexts>();

/** How a language compares keys by their spellings; different keys may be equal to it. */
export function spellingOrder(order: string): CompareTexts {
  const known = comparisons.get(order);
  if (known !== undefined) return known;
  // A blank parts words in every language; some would pass over it as over punctuation.
  const { compare } = new Intl.Collator(order, { usage: "sort", ignorePunctuation: false });
  comparisons.set(order, compare);
  return compare;
}

/** How keys follow one another in a language; different ones are never equal. */
export function keyOrder(order: string): CompareTexts {
  const compare = spellingOrder(order);
  return (a, b) => compare(spelling(a), spelling(b)) || compareCodePoints(a, b);
}
