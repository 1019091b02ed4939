import type { BibliographicDescription } from "#standards/marc";
import { cutText } from "../cut-text.ts";

/** So much of a field is searchable; records with contents notes of a hundred pages exist. */
const LONGEST = 5000;
const MOST = 200;

/** The searchable text of a title: what all its descriptions say, each saying once, in every script. */
export function textsOf(
  descriptions: readonly BibliographicDescription[],
  controlNumbers: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const gather = (pick: (one: BibliographicDescription) => readonly (string | undefined)[]) =>
    distinct(descriptions.flatMap(pick));
  return {
    title: gather(({ titles }) => [titles.main.full, titles.original?.full]),
    "other-title": gather(({ titles }) => [titles.uniform, ...titles.others]),
    author: gather(({ contributors }) =>
      contributors.flatMap(({ name, originalName }) => [name, originalName]),
    ),
    subject: gather(({ subjects, genres }) => [
      ...subjects.flatMap(({ text, originalText }) => [text, originalText]),
      ...genres,
    ]),
    series: gather(({ series }) => series.map(({ title }) => title)),
    identifier: distinct([...gather(identifiersOf), ...controlNumbers]),
    responsibility: gather(({ titles }) => [
      titles.main.responsibility,
      titles.original?.responsibility,
    ]),
    publisher: gather(({ publication }) => [
      ...publication.publishers,
      ...publication.originalPublishers,
    ]),
    place: gather(({ publication }) => publication.places),
    note: gather(({ summary, contents, notes, edition, originalScript }) => [
      summary,
      ...contents,
      ...notes,
      edition,
      ...originalScript,
    ]),
  };
}

function identifiersOf({ identifiers }: BibliographicDescription): readonly (string | undefined)[] {
  const { isbns, otherIsbns, issns, lccn, oclc, others } = identifiers;
  return [...isbns, ...isbns.map(shortIsbn), ...otherIsbns, ...issns, lccn, oclc, ...others];
}

/** The ISBN of ten digits that older books bear in print (ISO 2108, annex on ISBN-10). */
function shortIsbn(isbn: string): string | undefined {
  if (!isbn.startsWith("978")) return undefined;
  const body = isbn.slice(3, 12);
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${body}${check === 10 ? "X" : check}`;
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  const kept = new Set<string>();
  for (const text of texts)
    if (text !== undefined && text !== "" && kept.size < MOST) kept.add(cutText(text, LONGEST));
  return [...kept];
}
