import type { SearchClause, SearchQuery } from "#kernel/search";

/**
 * The query in Prefix Query Format with attributes of Bib-1: 2=102 asks for relevance, 4=6 for all
 * words, 4=1 for a phrase, 5=1 for words that begin so, 4=109 compares numbers.
 */
export function pqfOf({ clauses, ranges, scope }: SearchQuery): string {
  const { from, to } = ranges?.["year"] ?? {};
  const year = (relation: number, value: number) =>
    `@attr 1=year @attr 4=109 @attr 2=${relation} ${value}`;
  const operands = [
    ...clauses.flatMap(wordsOf),
    ...(from === undefined ? [] : [year(4, from)]),
    ...(to === undefined ? [] : [year(2, to)]),
    ...(scope === undefined
      ? []
      : [
          joined(
            "or",
            scope.map((code) => `@attr 1=library @attr 4=3 ${code}`),
          ),
        ]),
  ];
  return joined("and", operands);
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
