import type { BibliographicDescription } from "#standards/marc";
import type { RowHolding, TitleRow } from "./title.ts";

/** Picks from the leading record what a list shows. */
export function rowOf(
  id: string,
  description: BibliographicDescription,
  holdings: readonly RowHolding[],
): TitleRow {
  const { titles, publication, contributors } = description;
  return {
    id,
    title: [titles.main.proper, ...titles.main.parts].filter((part) => part !== "").join(". "),
    subtitle: titles.main.subtitle ?? null,
    originalTitle: titles.original?.full ?? null,
    responsibility: titles.main.responsibility ?? null,
    authors: contributors.slice(0, 5).map(({ name }) => name),
    year: publication.year ?? null,
    edition: description.edition ?? null,
    publisher: publication.publishers[0] ?? null,
    form: description.form,
    largePrint: description.carrier.largePrint,
    languages: description.languages.text,
    subjects: description.subjects.slice(0, 5).map(({ text }) => text),
    isbn: description.identifiers.isbns[0] ?? null,
    summary: description.summary ?? null,
    links: description.links,
    holdings,
  };
}
