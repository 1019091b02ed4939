import { languageName, locales } from "#kernel/i18n";
import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { LibraryEntry, Skill, StaffEntry } from "../../model/entries.ts";
import { texts } from "../../model/texts.ts";
import { librariesOfPeople, personIdsAfter } from "../../store/expertise/person.ts";
import { listSkills } from "../list-skills.ts";
import { readMembers } from "../read-directory.ts";

/**
 * How people who can help come into the one search: what everybody sees of them, never an address or
 * a telephone number. Each is found in the scope of their library.
 */
export const personSource: SearchSource = {
  schema: {
    kind: "person",
    text: {
      name: { weight: 8, completes: true },
      // "Maps – Ruth Okafor": found by the skill, and read as what it is.
      helps: { weight: 4, completes: true },
      asks: { weight: 3 },
      title: { weight: 2 },
      language: { weight: 2 },
      library: { weight: 1 },
    },
    facets: ["skill", "language", "library"],
    numbers: [],
    sortKeys: ["name"],
  },
  load: loadPeople,
  ids: personIdsAfter,
};

async function loadPeople(ctx: Ctx, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  const wanted = new Set(ids);
  const libraries = await readMembers(ctx, await librariesOfPeople(ctx, ids));
  const skills = await listSkills(ctx);
  return libraries.flatMap((library) =>
    library.staff
      .filter(({ entryId }) => wanted.has(entryId))
      .map((entry) => documentOf(entry, library, skills)),
  );
}

function documentOf(
  entry: StaffEntry,
  library: LibraryEntry,
  skills: readonly Skill[],
): SearchDocument {
  const names = skills
    .filter(({ code }) => entry.skills.includes(code))
    .flatMap(({ name }) => texts(name));
  return {
    kind: "person",
    id: entry.entryId,
    rank: 20_000,
    text: {
      name: [entry.name, ...(entry.nativeName ? [entry.nativeName] : [])],
      helps: names.map((skill) => `${skill} – ${entry.name}`),
      asks: texts(entry.asks),
      title: texts(entry.title),
      language: entry.languages.flatMap((code) => locales.map((one) => languageName(one, code))),
      library: texts(library.name),
    },
    facets: { skill: entry.skills, language: entry.languages, library: [library.code] },
    numbers: {},
    sortKeys: { name: entry.name.toLowerCase() },
    scope: [library.code],
  };
}
