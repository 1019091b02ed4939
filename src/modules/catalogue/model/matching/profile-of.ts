import type { BibliographicDescription, Contributor, Title } from "#standards/marc";
import { cutText } from "../cut-text.ts";
import { extentOf } from "./extent.ts";
import type { Profile, ProfileTitle } from "./profile.ts";
import { plainWords } from "./words.ts";

/** More names and numbers than this tell nothing more, and a record may have thousands. */
const MOST = 20;

/** Normalises what the matcher compares. */
export function profileOf(description: BibliographicDescription): Profile {
  const { titles, contributors, publication, languages } = description;
  const mains = contributors.filter(({ main }) => main).flatMap(namesOf);
  const others = contributors.filter(({ main }) => !main).flatMap(namesOf);
  return {
    form: formOf(description),
    serial: description.form === "journal",
    language: languages.text[0] ?? "",
    titles: [titles.main, titles.original].flatMap(titleOf),
    part: partOf(titles.main),
    authors: [...new Set([...mains, ...others])].slice(0, MOST),
    mainAuthors: new Set(mains).size,
    responsibility: cutText(plainWords(titles.main.responsibility ?? ""), 300),
    years: yearsOf(publication),
    ...extentOf(description.extent ?? ""),
    edition: cutText(plainWords(description.edition ?? ""), 100),
    publisher: cutText(
      plainWords([...publication.publishers, ...publication.originalPublishers].join(" ")),
      150,
    ),
    place: cutText(plainWords(publication.places[0] ?? ""), 50),
    identifiers: identifiersOf(description).slice(0, MOST),
  };
}

/** Large print, braille and microform are manifestations of their own. */
function formOf({ form, carrier }: BibliographicDescription): string {
  if (carrier.microform) return `${form}/microform`;
  if (carrier.braille) return `${form}/braille`;
  return carrier.largePrint ? `${form}/large-print` : form;
}

function titleOf(title: Title | undefined): ProfileTitle[] {
  if (!title) return [];
  const full = cutText(plainWords(title.sort), 500);
  const article = title.full.length - title.sort.length;
  const main = plainWords(
    title.proper.slice(article > 0 && article < title.proper.length ? article : 0),
  );
  return full === "" ? [] : [{ main: cutText(main, 500), full }];
}

/** Names of parts stand in the whole title already: what sets volumes apart is their number. */
function partOf({ parts }: Title): string {
  const numbered = parts.map(plainWords).filter((part) => /\d|\b[ivxlc]+\b/.test(part));
  return cutText(numbered.join(" "), 100);
}

function namesOf({ name, originalName }: Contributor): string[] {
  return [name, originalName ?? ""]
    .map((form) => cutText(plainWords(form), 200))
    .filter((words) => words !== "");
}

/** The year of publication first, then those the statement names: of copyright, of other printings. */
function yearsOf({ year, date }: BibliographicDescription["publication"]): readonly number[] {
  const stated = (date?.match(/(?<!\d)1\d{3}(?!\d)|(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
  return [...new Set([...(year === undefined ? [] : [year]), ...stated])].slice(0, 4);
}

function identifiersOf({ identifiers }: BibliographicDescription): readonly string[] {
  return [
    ...identifiers.isbns.map((isbn) => `isbn:${isbn}`),
    ...identifiers.issns.map((issn) => `issn:${issn}`),
    ...(identifiers.lccn === undefined ? [] : [`lccn:${identifiers.lccn}`]),
    ...(identifiers.oclc === undefined ? [] : [`oclc:${identifiers.oclc}`]),
  ];
}
