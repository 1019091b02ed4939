import type { DublinCore } from "#standards/dublin-core";
import type { BibliographicDescription, Form, Link } from "#standards/marc";
import { authorsOf, line } from "./reference.ts";

/** The terms of the DCMI Type Vocabulary. */
const types: Readonly<Record<Form, string>> = {
  book: "Text",
  ebook: "Text",
  audiobook: "Sound",
  article: "Text",
  journal: "Text",
  website: "InteractiveResource",
  manuscript: "Text",
  score: "Text",
  music: "Sound",
  film: "MovingImage",
  map: "StillImage",
  image: "StillImage",
  object: "PhysicalObject",
  game: "InteractiveResource",
  kit: "Collection",
  software: "Software",
  archive: "Collection",
};

/**
 * A description in simple Dublin Core, after the Library of Congress's crosswalk from MARC 21.
 * `url` is the title's lasting address, which comes first among the identifiers.
 */
export function dublinCoreOf(description: BibliographicDescription, url: string): DublinCore {
  const { titles, publication, subjects, languages, summary, contents, notes } = description;
  const [places, topics] = [subjects.filter(isPlace), subjects.filter((one) => !isPlace(one))];
  return tidied({
    ...makersOf(description),
    title: [titles.main.full, titles.original?.full ?? "", titles.uniform ?? ""],
    subject: topics.map(({ text }) => text),
    description: [summary ?? "", contents.join(" -- "), ...notes],
    publisher: [...publication.publishers, ...publication.originalPublishers],
    date: [publication.year?.toString() ?? publication.date ?? ""],
    type: [types[description.form], ...description.genres],
    format: [[description.extent, description.size].filter(Boolean).join(" ; ")],
    identifier: [url, ...numbersOf(description), ...urls(description, "resource")],
    language: languages.text,
    relation: [
      ...description.series.map(({ title, volume }) => (volume ? `${title} ; ${volume}` : title)),
      ...urls(description, "version", "related"),
    ],
    coverage: places.map(({ text }) => text),
  });
}

function isPlace({ kind }: BibliographicDescription["subjects"][number]): boolean {
  return kind === "place";
}

function makersOf({ contributors }: BibliographicDescription): DublinCore {
  const authors = authorsOf(contributors);
  const others = contributors.filter((one) => !authors.includes(one));
  return { creator: authors.map(({ name }) => name), contributor: others.map(({ name }) => name) };
}

function numbersOf({ identifiers }: BibliographicDescription): readonly string[] {
  const { isbns, issns } = identifiers;
  return [...isbns.map((isbn) => `urn:isbn:${isbn}`), ...issns.map((issn) => `urn:issn:${issn}`)];
}

function urls(
  { links }: BibliographicDescription,
  ...wanted: readonly Link["leadsTo"][]
): readonly string[] {
  return links.filter(({ leadsTo }) => wanted.includes(leadsTo)).map(({ url }) => url);
}

/** Each text on one line and once; elements of which nothing is left are absent. */
function tidied(description: DublinCore): DublinCore {
  const entries = Object.entries(description).map(
    ([element, texts]) => [element, [...new Set(texts.map(line))].filter(Boolean)] as const,
  );
  return Object.fromEntries(entries.filter(([, texts]) => texts.length > 0));
}
