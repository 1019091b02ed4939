import type { DataField } from "#standards/marc";
import type { Description } from "./description.ts";
import { data, stopped } from "./fields.ts";
import { relator } from "./names.ts";
import { withoutDiacritics } from "./text.ts";
import type { Contributor } from "./work.ts";

/** A personal heading: 100 or 700, with dates and relator as the library's rules want them. */
interface Person {
  readonly tag: "100" | "700";
  readonly name: string;
  readonly dates: string | null | undefined;
  readonly role: string;
}

function personField(of: Description, person: Person): DataField {
  const dates = of.profile.authorDates ? person.dates : null;
  const role = of.rda ? relator(person.role) : null;
  const forename =
    !/[,،]/.test(person.name) &&
    !/^\p{Script=Han}|^\p{Script=Hangul}|^\p{Script=Katakana}|^\p{Script=Hiragana}/u.test(
      person.name,
    );
  const follows = (next: unknown) => (next && of.profile.isbd ? "," : "");
  const name = person.name + follows(dates ?? role);
  const parts = [
    ["a", name],
    ["d", dates ? dates + follows(role) : null],
    ["e", role],
  ] as const;
  const last = parts.findLastIndex(([, value]) => value);
  const finished = parts.map(
    ([code, value], at) =>
      [code, value && at === last && of.profile.isbd ? stopped(value) : value] as const,
  );
  return data(person.tag, forename ? "0 " : "1 ", finished);
}

/** The main entry (100); none for anonymous works. */
export function mainEntry(of: Description, name: string | null): DataField[] {
  if (!name) return [];
  return [
    personField(of, { tag: "100", name, dates: of.edition.work.author_dates, role: "author" }),
  ];
}

/** Added entries (700) for translators, editors, illustrators and further authors. */
export function addedEntries(of: Description, named: (person: Contributor) => string): DataField[] {
  const people = of.profile.addedEntries ? of.edition.work.contributors : [];
  return people.map((person) =>
    personField(of, { tag: "700", name: named(person), dates: person.dates, role: person.role }),
  );
}

const languageNames: Readonly<Record<string, string>> = {
  eng: "English",
  spa: "Spanish",
  fre: "French",
  ger: "German",
  ita: "Italian",
  por: "Portuguese",
  heb: "Hebrew",
  ara: "Arabic",
  wel: "Welsh",
  cat: "Catalan",
  chi: "Chinese",
  jpn: "Japanese",
};

/** The original title of a translation: 240 in full catalogues, a note (500) in the others. */
export function originalTitle(of: Description): DataField[] {
  const { original_title: title, language, original_language: original } = of.edition.work;
  if (!title || !original) return [];
  const spelled = of.profile.diacritics ? title : withoutDiacritics(title);
  if (of.profile.subjects === "lcsh")
    return [
      data("240", "10", [
        ["a", stopped(spelled)],
        ["l", languageNames[language] ?? null],
      ]),
    ];
  return [data("500", "  ", [["a", stopped(`Translation of: ${spelled}`)]])];
}
