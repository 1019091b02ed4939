import type { Ctx } from "#kernel/tenancy";
import { fold } from "#kernel/search";
import { languageName, type Locale } from "#kernel/i18n";
import type { LibraryEntry, Skill, StaffEntry } from "../model/entries.ts";
import { type Count, countsOf, fits } from "../model/narrowing.ts";
import { texts } from "../model/texts.ts";
import { wordsOf } from "./find-libraries.ts";
import { listSkills } from "./list-skills.ts";
import { readMembers } from "./read-directory.ts";

export const helperFacets = ["skill", "language", "library"] as const;
export type HelperFacet = (typeof helperFacets)[number];

export type HelperSearch = {
  readonly text: string;
  readonly chosen: Readonly<Record<HelperFacet, string | null>>;
};

export type FoundHelpers = {
  readonly helpers: readonly { readonly entry: StaffEntry; readonly library: LibraryEntry }[];
  readonly counts: Readonly<Record<HelperFacet, readonly Count[]>>;
  readonly skills: readonly Skill[];
  readonly libraries: readonly LibraryEntry[];
};

/** Staff of all members who can help with what is asked, by name. */
export async function findHelpers(ctx: Ctx, search: HelperSearch): Promise<FoundHelpers> {
  const [skills, libraries] = [await listSkills(ctx), await readMembers(ctx)];
  const all = libraries.flatMap((library) =>
    library.staff.map((entry) => ({
      entry,
      library,
      text: fold(wordsAbout(entry, library, skills, ctx.locale).join("\n")),
      values: { skill: entry.skills, language: entry.languages, library: [library.code] },
    })),
  );
  const choice = { words: wordsOf(search.text), chosen: search.chosen };
  const helpers = all
    .filter((one) => fits(one, choice))
    .map(({ entry, library }) => ({ entry, library }))
    .sort((a, b) => a.entry.name.localeCompare(b.entry.name, ctx.locale));
  return {
    helpers,
    counts: {
      skill: countsOf(all, choice, "skill"),
      language: countsOf(all, choice, "language"),
      library: countsOf(all, choice, "library"),
    },
    skills,
    libraries,
  };
}

function wordsAbout(
  entry: StaffEntry,
  library: LibraryEntry,
  skills: readonly Skill[],
  locale: Locale,
): readonly string[] {
  return [
    entry.name,
    entry.nativeName ?? "",
    ...texts(entry.title),
    ...texts(library.name),
    ...entry.languages.map((language) => languageName(locale, language)),
    ...skills.filter(({ code }) => entry.skills.includes(code)).flatMap(({ name }) => texts(name)),
  ];
}
