import type { BibliographicDescription } from "#standards/marc";
import type { TitleRow } from "./title.ts";

/** What a list shows of a record, whoever holds it. */
export type Listed = Omit<TitleRow, "id" | "holdings">;

/** As it is stored beside the description: without what there is not. */
export type StoredListed = Partial<Listed> & Pick<Listed, "title" | "form">;

const nothing: Omit<Listed, "title" | "form"> = {
  subtitle: null,
  originalTitle: null,
  responsibility: null,
  authors: [],
  year: null,
  edition: null,
  publisher: null,
  largePrint: false,
  languages: [],
  subjects: [],
  isbn: null,
  summary: null,
  links: [],
};

/** Picks from a description what a list shows. */
export function listedOf(description: BibliographicDescription): Listed {
  const { titles, publication, contributors } = description;
  return {
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
  };
}

/** Leaves out what there is not. */
export function toStore({ title, form, ...rest }: Listed): StoredListed {
  const there = Object.entries(rest).filter(
    ([, value]) =>
      value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return { title, form, ...Object.fromEntries(there) };
}

/** What was stored, with what there is not. */
export function fromStore(stored: StoredListed): Listed {
  return { ...nothing, ...stored };
}
