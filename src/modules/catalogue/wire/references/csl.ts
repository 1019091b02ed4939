import type { Form } from "#standards/marc";
import type { Reference, ReferenceName } from "./reference.ts";

/** Item types of CSL 1.0.2. */
const types: Readonly<Record<Form, string>> = {
  book: "book",
  ebook: "book",
  audiobook: "book",
  article: "article",
  journal: "periodical",
  website: "webpage",
  manuscript: "manuscript",
  score: "musical_score",
  music: "song",
  film: "motion_picture",
  map: "map",
  image: "graphic",
  object: "document",
  game: "software",
  kit: "document",
  software: "software",
  archive: "collection",
};

type CslName = ReferenceName;

/** A reference as CSL-JSON, the input of citation processors (schema csl-data.json). */
export function toCsl(reference: Reference): Readonly<Record<string, unknown>> {
  const { isbns, issns, year } = reference;
  const item = {
    id: reference.id,
    type: types[reference.form],
    title: reference.title,
    author: names(reference.authors),
    editor: names(reference.editors),
    translator: names(reference.translators),
    edition: reference.edition,
    publisher: reference.publisher,
    "publisher-place": reference.place,
    issued: year === undefined ? undefined : { "date-parts": [[year]] },
    "collection-title": reference.series,
    "collection-number": reference.volume,
    ISBN: isbns.length > 0 ? isbns.join(" ") : undefined,
    ISSN: issns.length > 0 ? issns.join(" ") : undefined,
    language: reference.language,
    abstract: reference.summary,
    keyword: reference.subjects.length > 0 ? reference.subjects.join(", ") : undefined,
    URL: reference.url,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function names(list: readonly ReferenceName[]): readonly CslName[] | undefined {
  return list.length > 0 ? list : undefined;
}
