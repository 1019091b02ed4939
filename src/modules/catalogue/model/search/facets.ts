import type { BibliographicDescription } from "#standards/marc";
import { classOf } from "../collection/class-of.ts";
import { cutText } from "../cut-text.ts";
import type { TitleSource } from "./source.ts";

const SUBJECTS = 20;
const AUTHORS = 10;

/** The exact values a title is counted under. Form, language and decade are those of the leading record. */
export function facetsOf({
  descriptions,
  holdings,
  heldBy,
}: TitleSource): Readonly<Record<string, readonly string[]>> {
  const [lead] = descriptions;
  const there = distinct(
    holdings.filter(({ available }) => available > 0).map(({ library }) => library),
  );
  return {
    library: distinct(holdings.map(({ library }) => library)),
    availability: there.length > 0 ? ["available"] : [],
    "available-at": there,
    branch: distinct(
      holdings.flatMap(({ library, branch }) => (branch === null ? [] : [`${library}/${branch}`])),
    ),
    form: lead ? formsOf(lead) : [],
    language: lead?.languages.text ?? [],
    decade: lead ? decadeOf(lead) : [],
    subject: distinct(descriptions.flatMap(subjectsOf)).slice(0, SUBJECTS),
    author: distinct(descriptions.flatMap(authorsOf)).slice(0, AUTHORS),
    class: distinct(descriptions.flatMap(classesOf)),
    holders: [String(heldBy)],
  };
}

function formsOf({ form, carrier }: BibliographicDescription): readonly string[] {
  return [
    form,
    ...(carrier.largePrint ? ["large-print"] : []),
    ...(carrier.braille ? ["braille"] : []),
  ];
}

/** The first year of the decade: "1980". */
function decadeOf({ publication: { year } }: BibliographicDescription): readonly string[] {
  return year === undefined ? [] : [String(Math.floor(year / 10) * 10)];
}

/** Headings without subdivisions: with them nearly every subject would stand alone. */
function subjectsOf({ subjects }: BibliographicDescription): readonly string[] {
  return subjects.map(({ heading }) => heading);
}

function authorsOf({ contributors }: BibliographicDescription): readonly string[] {
  return contributors.map(({ name }) => name);
}

/** The main class of each scheme; libraries of one title may class it differently. */
function classesOf({ classification }: BibliographicDescription): readonly string[] {
  return classification.flatMap((mark) => classOf(mark) ?? []);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => cutText(value, 200)))].filter((value) => value !== "");
}
