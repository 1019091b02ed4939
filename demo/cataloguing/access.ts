import type { DataField } from "#standards/marc";
import type { Description } from "./description.ts";
import { data, stopped, type Part } from "./fields.ts";
import { headingType, relator } from "./names.ts";
import { withoutDiacritics } from "./text.ts";
import type { Contributor, Form } from "./work.ts";

/** A person or body as an access point: a main entry (1xx) or an added one (7xx). */
interface Heading {
  readonly block: "1" | "7";
  readonly name: string;
  readonly dates: string | null | undefined;
  readonly role: string | null;
}

/** X00 or X10 with name, dates and relator as the library's rules want them. */
function headingField(of: Description, heading: Heading): DataField {
  const { corporate, indicator } = headingType(heading.name);
  const dates = of.profile.authorDates && !corporate ? heading.dates : null;
  const role = of.rda && heading.role ? relator(heading.role) : null;
  const present: Part[] = [
    ["a", heading.name],
    ["d", dates],
    ["e", role],
  ];
  const parts = present.filter(([, value]) => value);
  return data(
    `${heading.block}${corporate ? "1" : "0"}0`,
    `${indicator} `,
    of.profile.isbd ? commaed(parts) : parts,
  );
}

/** Commas between the parts of a heading and a full stop after the last. */
function commaed(parts: readonly Part[]): Part[] {
  return parts.map(([code, value], at): Part => {
    const text = value ?? "";
    return [code, at === parts.length - 1 ? stopped(text) : `${text},`];
  });
}

const mainRoles: Readonly<Partial<Record<Form, string | null>>> = {
  film: "director",
  score: "composer",
  map: "cartographer",
  music: null,
};

/** The main entry (1xx); none for works entered under their title. */
export function mainEntry(of: Description, name: string | null): DataField[] {
  if (!name) return [];
  const { author_dates: dates, form } = of.edition.work;
  const role = mainRoles[form] === undefined ? "author" : mainRoles[form];
  return [headingField(of, { block: "1", name, dates, role })];
}

/** Added entries (7xx) for translators, editors, performers and further authors. */
export function addedEntries(of: Description, named: (person: Contributor) => string): DataField[] {
  const people = of.profile.addedEntries ? of.edition.work.contributors : [];
  return people.map((person) =>
    headingField(of, { block: "7", name: named(person), dates: person.dates, role: person.role }),
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
