import type { SearchClause, SearchQuery } from "#kernel/search";

/**
 * The query in Prefix Query Format with attributes of Bib-1: 2=102 asks for relevance, 4=1 for a
 * phrase, 5=1 for words that begin so, 4=3 for an exact value. A range of years is asked for year by
 * year, which Zebra answers many times faster than a comparison of numbers.
 */
export function pqfOf({ clauses, ranges, scope }: SearchQuery): string {
  const { from, to } = ranges?.["year"] ?? {};
  const years = from === undefined || to === undefined ? [] : numbers(from, to);
  const operands = [
    ...clauses.flatMap(wordsOf),
    ...anyOf("year", years.map(String)),
    ...anyOf("library", scope ?? []),
  ];
  return joined("and", operands);
}

function anyOf(index: string, values: readonly string[]): string[] {
  const terms = values.map((value) => `@attr 1=${index} @attr 4=3 ${value}`);
  return terms.length === 0 ? [] : [joined("or", terms)];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function wordsOf({ text, field = "any", match }: SearchClause): string[] {
  const ranked = `@attr 1=${field} @attr 2=102`;
  if (match === "phrase") return [`${ranked} @attr 4=1 "${text}"`];
  const words = text.split(" ");
  return words.map((word, i) =>
    match === "prefix" && i === words.length - 1
      ? `${ranked} @attr 5=1 ${word}`
      : `${ranked} ${word}`,
  );
}

function joined(operator: "and" | "or", operands: readonly string[]): string {
  return operands.reduceRight((rest, operand) => `@${operator} ${operand} ${rest}`);
}
