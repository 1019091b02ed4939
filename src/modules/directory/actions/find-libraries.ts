import { countryName, type Locale, languageName, locales } from "#kernel/i18n";
import { fold } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { words } from "../messages/index.ts";
import type { LibraryEntry, Skill } from "../model/entries.ts";
import { type Choice, type Count, countsOf, fits, type Narrowable } from "../model/narrowing.ts";
import { mendedWords } from "./mended-words.ts";
import { texts } from "../model/texts.ts";
import { readMembers } from "./read-directory.ts";
import { listSkills } from "./list-skills.ts";

export const libraryFacets = ["kind", "language", "country"] as const;
export type LibraryFacet = (typeof libraryFacets)[number];

export type LibrarySearch = {
  readonly text: string;
  readonly chosen: Readonly<Record<LibraryFacet, string | null>>;
};

export type FoundLibraries = {
  readonly libraries: readonly LibraryEntry[];
  readonly counts: Readonly<Record<LibraryFacet, readonly Count[]>>;
};

/**
 * Members by name that have all the words (in names, places, country, kind, languages, skills) and the chosen
 * values; a word that none has may hold a slip of typing.
 */
export async function findLibraries(ctx: Ctx, search: LibrarySearch): Promise<FoundLibraries> {
  const skills = await listSkills(ctx);
  const members = (await readMembers(ctx)).map((library) => ({
    library,
    ...narrowable(library, skills, ctx.locale),
  }));
  const choice: Choice = {
    words: mendedWords(
      wordsOf(search.text),
      members.map(({ text }) => text),
    ),
    chosen: search.chosen,
  };
  return {
    libraries: members.filter((member) => fits(member, choice)).map(({ library }) => library),
    counts: {
      kind: countsOf(members, choice, "kind"),
      language: countsOf(members, choice, "language"),
      country: countsOf(members, choice, "country"),
    },
  };
}

/** The words of a question, folded, at most 20. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean).slice(0, 20);
}

function narrowable(library: LibraryEntry, skills: readonly Skill[], locale: Locale): Narrowable {
  const { code, kind, symbol, languages, country, branches, staff } = library;
  const known = new Set(staff.flatMap((entry) => entry.skills));
  const said = [
    code,
    symbol ?? "",
    ...texts(library.name),
    ...locales.map((one) => words(one)(`kind-${kind}`)),
    ...branches.flatMap(({ name, address }) => [...texts(name), address.locality ?? ""]),
    ...(country ? locales.map((one) => countryName(one, country)) : []),
    ...languages.map((language) => languageName(locale, language)),
    ...skills.filter((skill) => known.has(skill.code)).flatMap(({ name }) => texts(name)),
  ];
  return {
    text: fold(said.join("\n")),
    values: { kind: [kind], language: languages, country: country ? [country] : [] },
  };
}
