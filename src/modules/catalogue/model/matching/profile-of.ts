import type { BibliographicDescription, Contributor, Title } from "#standards/marc";
import { cutText } from "../cut-text.ts";
import { extentOf, heightOf } from "./extent.ts";
import type { Profile, ProfileTitle } from "./profile.ts";
import { plainWords } from "./words.ts";

/** More names and numbers than this tell nothing more, and a record may have thousands. */
const MOST = 20;
const FEW = 6;

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
    otherTitles: otherTitlesOf(titles),
    part: partOf(titles.main),
    authors: [...new Set([...mains, ...others])].slice(0, MOST),
    mainAuthors: new Set(mains).size,
    ...mainEntryOf(contributors),
    responsibility: cutText(plainWords(titles.main.responsibility ?? ""), 300),
    years: yearsOf(publication),
    lastYear: publication.lastYear ?? null,
    relatedYear: publication.relatedYear ?? null,
    country: publication.country ?? "",
    ...extentOf(description.extent ?? ""),
    height: heightOf(description.size ?? ""),
    edition: cutText(plainWords(description.edition ?? ""), 100),
    publisher: cutText(
      plainWords([...publication.publishers, ...publication.originalPublishers].join(" ")),
      150,
    ),
    place: cutText(plainWords(publication.places[0] ?? ""), 50),
    series: description.series.slice(0, FEW).map(({ title, volume = "" }) => ({
      title: cutText(plainWords(title), 100),
      number: cutText(plainWords(volume), 30),
    })),
    subjects: description.subjects.slice(0, FEW).map(({ text }) => cutText(plainWords(text), 100)),
    identifiers: identifiersOf(description).slice(0, MOST),
  };
}

/** Year of birth, and whether it is a person at all. */
function mainEntryOf([first]: readonly Contributor[]): Pick<Profile, "born" | "corporate"> {
  if (!first?.main) return { born: null, corporate: false };
  const born = /(?<!\d)(\d{4})(?!\d)/.exec(first.dates ?? "")?.[1];
  return { born: born === undefined ? null : Number(born), corporate: first.kind !== "person" };
}

function otherTitlesOf({ uniform, others }: BibliographicDescription["titles"]): readonly string[] {
  return [...(uniform === undefined ? [] : [uniform]), ...others]
    .slice(0, FEW)
    .map((title) => cutText(plainWords(title), 150))
    .filter((title) => title !== "");
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
