import type { BibliographicDescription } from "#standards/marc";
import { keyHash } from "../matching/key-hash.ts";
import { plainWords } from "../matching/words.ts";
import { bareTitle } from "./bare-title.ts";
import { creatorsOf } from "./creators.ts";
import { musicNumber } from "./music-number.ts";
import { originalIn } from "./original-notes.ts";
import { commonAndDependent } from "./part-designation.ts";
import { isTelling, standsAlone } from "./telling-title.ts";
import { type WorkKind, workKind } from "./work-kind.ts";

/** A record names its work in so many ways at most; one that names more is a list of works. */
const MOST = 24;

/**
 * Texts by which titles of one work find each other: records that share one describe manifestations of
 * the same work, or volumes of the same set. Who made it with what it is called, in every way the record
 * gives; never a title alone, unless it says enough.
 */
export function workKeys(description: BibliographicDescription): readonly string[] {
  const kind = workKind(description);
  const creators = creatorsOf(description);
  const names =
    creators.length > 0
      ? creators.flatMap((creator) =>
          named(description, kind).map((title) => `${creator}/${title}`),
        )
      : unnamed(description, kind).map((title) => `/${title}`);
  const keys = [...names, ...numbers(description, kind, creators)].map((key) => `${kind}:${key}`);
  return [...new Set(keys)].slice(0, MOST);
}

/** The keys as they are stored: 64-bit hashes, each once. Two of a billion may meet. */
export function hashedWorkKeys(description: BibliographicDescription): readonly string[] {
  return [...new Set(workKeys(description).map(keyHash))];
}

/** Titles that, with a creator, name the work. Articles come in thousands: theirs must say more. */
function named(description: BibliographicDescription, kind: WorkKind): readonly string[] {
  const makers = namesOf(description);
  const enough = kind === "article" ? standsAlone : isTelling;
  const given = bare(workTitles(description));
  // "Antonio Gramsci", "Poems of Matthew Arnold": without the author's name nothing is left that tells.
  const own = bare([...ownTitles(description), ...partTitles(description)]).filter((words) =>
    enough(words.filter((word) => !makers.has(word)).join(" ")),
  );
  return [...given.filter((words) => enough(words.join(" "))), ...own].map(joined);
}

/** Without a creator the name of a work is enough; any other title must say more. */
function unnamed(description: BibliographicDescription, kind: WorkKind): readonly string[] {
  if (kind === "article") return [];
  const given = bare(workTitles(description)).filter((words) => isTelling(words.join(" ")));
  // Films of one title are remakes as often as not.
  const own = kind === "film" ? [] : bare(ownTitles(description));
  return [...given, ...own.filter((words) => standsAlone(words.join(" ")))].map(joined);
}

/** Numbers that stand for the work by themselves: of music, and of serials in all their forms. */
function numbers(
  description: BibliographicDescription,
  kind: WorkKind,
  creators: readonly string[],
): readonly string[] {
  if (kind === "serial") return description.identifiers.issns.map((issn) => `issn/${issn}`);
  if (kind !== "music") return [];
  const { main, work } = description.titles;
  const found = [main.full, ...(work?.uniform ?? [])].map(musicNumber).filter(Boolean);
  return creators.flatMap((creator) => found.map((number) => `${creator}/#${number}`));
}

/** Two selections from a work are two aggregates, and none is the work (RDA 6.2.2.10.3). */
const SELECTED = /\bselections?[\s.]*$/i;

/** The name of the work as cataloguers give it: a uniform title, or the title of the original. */
function workTitles({ titles, notes }: BibliographicDescription): readonly string[] {
  const { uniform = [], originals = [] } = titles.work ?? {};
  return [...uniform, ...originals, ...notes.map(originalIn)].filter(
    (title) => !SELECTED.test(title),
  );
}

/** Titles of this edition, in every script and variant. */
function ownTitles({ titles }: BibliographicDescription): readonly string[] {
  const scripts = [titles.main, ...(titles.original ? [titles.original] : [])];
  const proper = scripts.map(({ proper, sort, full }) => (proper === full ? sort : proper));
  return [...proper, ...(titles.work?.variants ?? [])];
}

/** The title of one part, which may be a work of its own, and what all parts have in common. */
function partTitles({ titles: { main } }: BibliographicDescription): readonly string[] {
  const [common] = commonAndDependent(main.proper);
  return [common, ...main.parts];
}

function bare(titles: readonly string[]): readonly (readonly string[])[] {
  return titles.map((title) => bareTitle(title).words.split(" "));
}

/** Words of the names of those entered first. */
function namesOf({ contributors }: BibliographicDescription): ReadonlySet<string> {
  const first = contributors.filter(({ main }, at) => main || at === 0);
  return new Set(
    first.flatMap(({ name, originalName = "" }) =>
      plainWords(`${name} ${originalName}`).split(" "),
    ),
  );
}

/** Blanks go, since "Haus-Märchen" is "Hausmärchen" and "Lao Tzu" "Laotzu". */
function joined(words: readonly string[]): string {
  return words.join("");
}
