import type { SearchDocument, SearchSchema } from "#kernel/search";
import { random, word, zipf } from "./search-random.ts";

const LIBRARIES = 200;
const VOCABULARY = 450_000;
const AUTHORS = 150_000;
const SUBJECTS = 20_000;
const LANGUAGES =
  "eng ger fre spa ita rus por pol dut swe jpn chi ara heb gre cze hun fin dan nor".split(" ");
const FORMS =
  "book ebook journal score map film recording manuscript picture game thesis kit".split(" ");
/** Offsets keep the random sequences of words, people and headings apart. */
const SURNAMES_FROM = 3_000;

const pickWord = zipf(VOCABULARY, 0.98);
const pickAuthor = zipf(AUTHORS, 0.7);
const pickSubject = zipf(SUBJECTS, 0.8);
const pickLanguage = zipf(LANGUAGES.length, 1.3);
const pickForm = zipf(FORMS.length, 1.5);
const pickLibrary = zipf(LIBRARIES, 0.5);

/** A catalogue record as the catalogue module would hand it over. */
export const benchSchema: SearchSchema = {
  kind: "title",
  text: {
    title: { weight: 8, completes: true },
    author: { weight: 4, completes: true },
    subject: { weight: 2 },
    note: { weight: 1 },
  },
  facets: ["library", "language", "form", "decade", "subject", "author"],
  numbers: ["year"],
  sortKeys: ["title", "author"],
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Surname and given name of the i-th author. */
export function author(index: number): { readonly surname: string; readonly name: string } {
  const surname = capital(word(SURNAMES_FROM + Math.floor(index / 3)));
  return { surname, name: `${surname}, ${capital(word(600 + ((index * 7) % 1500)))}` };
}

function subject(index: number): string {
  const words = [
    word(200 + (index % 4000)),
    ...(index % 3 === 0 ? [] : [word(4000 + ((index * 13) % 9000))]),
  ];
  return capital(words.join(" "));
}

function libraries(next: () => number): string[] {
  const wanted = Math.min(LIBRARIES, 1 + Math.floor(-Math.log(1 - next()) * 4.6));
  const held = new Set<number>();
  while (held.size < wanted) held.add(pickLibrary(next()));
  return Array.from(held, libraryCode);
}

export function libraryCode(index: number): string {
  return `LIB${String(index).padStart(3, "0")}`;
}

function uuid(next: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

/** The i-th record; another edition of it when `edition` is not 0. */
export function record(index: number, edition = 0): SearchDocument {
  const next = random(index * 2_654_435_761 + 17);
  const id = uuid(next);
  if (edition > 0) for (let i = 0; i < edition; i++) next();
  const title = capital(
    Array.from({ length: 2 + Math.floor(next() * 7) }, () => word(pickWord(next()))).join(" "),
  );
  const authors = Array.from({ length: next() < 0.25 ? 2 : 1 }, () => author(pickAuthor(next())));
  const subjects = [
    ...new Set(
      Array.from({ length: 1 + Math.floor(next() * 3) }, () => subject(pickSubject(next()))),
    ),
  ];
  const year = 2025 - Math.floor(-Math.log(1 - next()) * 22);
  const held = libraries(next);
  return {
    kind: "title",
    id,
    rank: held.length,
    text: {
      title: [title],
      author: authors.map(({ name }) => name),
      subject: subjects,
      note: [`${capital(word(900 + Math.floor(next() * 3000)))} ${year}`],
    },
    facets: {
      library: held,
      language: [LANGUAGES[pickLanguage(next())] ?? "und"],
      form: [FORMS[pickForm(next())] ?? "book"],
      decade: [`${Math.floor(year / 10)}0s`],
      subject: subjects,
      author: authors.map(({ name }) => name),
    },
    numbers: { year },
    sortKeys: { title: title.toLowerCase(), author: authors[0]?.name.toLowerCase() ?? "" },
    scope: held,
  };
}

export async function* corpus(records: number): AsyncGenerator<SearchDocument> {
  for (let i = 0; i < records; i++) yield record(i);
}
