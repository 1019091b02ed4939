import type { BibliographicDescription } from "#standards/marc";

/**
 * How much a record tells its readers, 0 to about 200: of the records of a title the fullest one is
 * shown first. Points for what people look for; lists count up to a limit, so length does not win.
 */
export function fullnessOf(description: BibliographicDescription): number {
  const { titles, contributors, publication, subjects, series, contents, notes, links, genres } =
    description;
  const present = [
    titles.main.full,
    titles.main.responsibility,
    publication.publishers[0],
    publication.year,
    description.extent,
    description.edition,
    publication.places[0],
    description.languages.text[0],
  ];
  return (
    present.filter((part) => part !== undefined && part !== "").length * 5 +
    (description.summary === undefined ? 0 : 30) +
    (titles.original === undefined ? 0 : 15) +
    4 * Math.min(10, subjects.length) +
    3 * Math.min(5, contributors.length) +
    2 * Math.min(5, contents.length + notes.length) +
    2 * Math.min(5, series.length + genres.length + links.length) +
    Math.min(5, description.identifiers.isbns.length * 2)
  );
}
