import { alphabetical, languageName, type Locale } from "#kernel/i18n";
import { fold } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { Coordinates } from "../../model/distance.ts";
import type { Branch, LibraryEntry, Skill, StaffEntry } from "../../model/entries.ts";
import { byFit, type Colleague, type Fit, fitOf } from "../../model/expertise/fit.ts";
import { mendedWords } from "../mended-words.ts";
import { type Count, countsOf, fits } from "../../model/narrowing.ts";
import { type Opening } from "../../model/opening/opening-at.ts";
import { openingNow } from "../../model/opening/opening-now.ts";
import { scheduleOf } from "../../model/opening/schedule.ts";
import { texts } from "../../model/texts.ts";
import { wordsOf } from "../find-libraries.ts";
import { listSkills } from "../list-skills.ts";
import { readMembers } from "../read-directory.ts";

export const expertiseFacets = ["now", "skill", "language", "library"] as const;
export type ExpertiseFacet = (typeof expertiseFacets)[number];
/** The value of `now`: only who is there at this moment. */
export const NOW = "1";

export type ExpertiseSearch = {
  readonly text: string;
  readonly chosen: Readonly<Record<ExpertiseFacet, string | null>>;
  /** Code of the library from where it is asked; the nearest to it come first. */
  readonly from: string | null;
};

export type FoundColleague = {
  readonly entry: StaffEntry;
  readonly library: LibraryEntry;
  /** Where they work, and whether it is open. */
  readonly branch: Branch | null;
  readonly opening: Opening | null;
  readonly fit: Fit;
};

export type FoundExpertise = {
  readonly colleagues: readonly FoundColleague[];
  readonly counts: Readonly<Record<ExpertiseFacet, readonly Count[]>>;
  readonly skills: readonly Skill[];
  readonly libraries: readonly LibraryEntry[];
};

/** Staff of all members who can help with what is asked, who fits best first, and why. */
export async function findColleagues(ctx: Ctx, search: ExpertiseSearch): Promise<FoundExpertise> {
  const [skills, libraries] = [await listSkills(ctx), await readMembers(ctx)];
  const at = ctx.clock.now();
  const near = placeOf(libraries.find(({ code }) => code === search.from) ?? null);
  const { skill, language } = search.chosen;
  const all = libraries.flatMap((library) =>
    library.staff.map((entry) => candidate(entry, library, skills, { locale: ctx.locale, at })),
  );
  const words = mendedWords(
    wordsOf(search.text),
    all.map(({ text }) => text),
  );
  const wanted = { words, skill, language, near, at };
  const choice = { words, chosen: search.chosen };
  const found = all
    .filter((one) => fits(one, choice))
    .map(({ colleague, ...one }) => ({
      ...one,
      name: colleague.name,
      fit: fitOf(colleague, wanted),
    }))
    .toSorted(byFit(alphabetical(ctx.locale, ({ name }) => name)));
  return {
    colleagues: found.map(({ entry, library, branch, opening, fit }) => ({
      entry,
      library,
      branch,
      opening,
      fit,
    })),
    counts: {
      now: countsOf(all, choice, "now"),
      skill: countsOf(all, choice, "skill"),
      language: countsOf(all, choice, "language"),
      library: countsOf(all, choice, "library"),
    },
    skills,
    libraries,
  };
}

type Moment = { readonly locale: Locale; readonly at: Temporal.Instant };

/** Somebody as the finder narrows and compares them. */
function candidate(
  entry: StaffEntry,
  library: LibraryEntry,
  skills: readonly Skill[],
  { locale, at }: Moment,
) {
  const branch = branchOf(entry, library);
  const opening = branch && openingNow(scheduleOf(library, branch), at);
  const folded = textsOf(entry, library, skills, locale);
  const colleague: Colleague = {
    name: entry.name,
    skills: entry.skills,
    languages: entry.languages,
    texts: folded,
    opening,
    coordinates: branch && coordinatesOf(branch),
  };
  return {
    entry,
    library,
    branch,
    opening,
    colleague,
    text: Object.values(folded).join("\n"),
    values: {
      now: opening?.open ? [NOW] : [],
      skill: entry.skills,
      language: entry.languages,
      library: [library.code],
    },
  };
}

function textsOf(
  entry: StaffEntry,
  library: LibraryEntry,
  skills: readonly Skill[],
  locale: Locale,
): Colleague["texts"] {
  const own = skills.filter(({ code }) => entry.skills.includes(code));
  const folded = (all: readonly string[]) => fold(all.join("\n"));
  return {
    skill: folded(own.flatMap(({ name }) => texts(name))),
    asks: folded(texts(entry.asks)),
    name: folded([entry.name, entry.nativeName ?? ""]),
    language: folded(entry.languages.map((language) => languageName(locale, language))),
    title: folded(texts(entry.title)),
    library: folded(texts(library.name)),
  };
}

/** Where somebody works; the first place of the library where none is said. */
function branchOf(entry: StaffEntry, library: LibraryEntry): Branch | null {
  return library.branches.find(({ code }) => code === entry.branch) ?? library.branches[0] ?? null;
}

function placeOf(library: LibraryEntry | null): Coordinates | null {
  for (const branch of library?.branches ?? []) {
    const place = coordinatesOf(branch);
    if (place) return place;
  }
  return null;
}

function coordinatesOf({ latitude, longitude }: Branch): Coordinates | null {
  return latitude == null || longitude == null ? null : { latitude, longitude };
}
