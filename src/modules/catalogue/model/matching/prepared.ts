import type { Profile } from "./profile.ts";
import { type Bigrams, bigramsOf } from "./similarity.ts";
import { tellingWords } from "./words.ts";

/** A text with its telling words; pairs of characters are made when first asked for. */
export class PreparedText {
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  #bigrams: Bigrams | null = null;
  readonly #text: string;

  constructor(plain: string, words: readonly string[]) {
    this.plain = plain;
    this.words = new Set(words);
    this.#text = words.join(" ");
  }

  get bigrams(): Bigrams {
    return (this.#bigrams ??= bigramsOf(this.#text));
  }
}

export type PreparedTitle = {
  readonly whole: PreparedText;
  readonly main: PreparedText;
  /** Title and statement of responsibility together: cataloguers divide them in different places. */
  readonly statement: PreparedText;
  /** The numbers in it, in order: "budget 1999" is not "budget 2000". */
  readonly numbers: string;
};

/** A profile cut into the sets that comparison needs. */
export type Prepared = {
  readonly profile: Profile;
  readonly titles: readonly PreparedTitle[];
  readonly otherTitles: readonly PreparedText[];
  readonly responsibility: PreparedText;
  readonly mainAuthors: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
  /** The first word of each name. */
  readonly families: ReadonlySet<string>;
  /** Every word of every name, also of the statement of responsibility. */
  readonly nameWords: ReadonlySet<string>;
  readonly edition: PreparedText;
  readonly editionNumber: string | null;
  readonly publisher: PreparedText;
  readonly place: PreparedText;
  readonly series: PreparedText;
  readonly seriesNumbers: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly subjectWords: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
};

const known = new WeakMap<Profile, Prepared>();

/** Prepares a profile once; a record is compared with many. */
export function prepare(profile: Profile): Prepared {
  const before = known.get(profile);
  if (before) return before;
  const prepared = make(profile);
  known.set(profile, prepared);
  return prepared;
}

function make(profile: Profile): Prepared {
  const names = profile.authors.map((name) => name.split(" "));
  return {
    profile,
    titles: profile.titles.map(({ main, full }) =>
      prepareTitle(main, full, profile.responsibility),
    ),
    otherTitles: profile.otherTitles.map((title) => prepareText(title)),
    responsibility: prepareText(profile.responsibility, without(STATEMENT)),
    mainAuthors: names.slice(0, profile.mainAuthors),
    names,
    families: new Set(names.flatMap(([family]) => (family === undefined ? [] : [family]))),
    nameWords: new Set([...names.flat(), ...profile.responsibility.split(" ")]),
    edition: prepareText(profile.edition, without(EDITION)),
    editionNumber: editionNumber(profile.edition),
    publisher: prepareText(profile.publisher, without(TRADE)),
    place: prepareText(profile.place),
    series: prepareText(profile.series[0]?.title ?? ""),
    seriesNumbers: new Set(profile.series.flatMap(({ number }) => number.match(/\d+/g) ?? [])),
    subjects: new Set(profile.subjects),
    subjectWords: new Set(profile.subjects.flatMap((subject) => tellingWords(subject))),
    identifiers: new Set(profile.identifiers),
  };
}

function prepareText(
  plain: string,
  wordsOf: (plain: string) => readonly string[] = tellingWords,
): PreparedText {
  return new PreparedText(plain, wordsOf(plain));
}

function prepareTitle(main: string, full: string, responsibility: string): PreparedTitle {
  return {
    whole: prepareText(full),
    main: prepareText(main),
    statement: prepareText(`${full} ${responsibility}`),
    numbers: full
      .split(" ")
      .filter((word) => /\d/.test(word))
      .join(" "),
  };
}

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

function editionNumber(edition: string): string | null {
  const digits = /\d+/.exec(edition)?.[0];
  if (digits !== undefined) return digits;
  const words = edition.split(" ");
  const ordinal = ORDINALS.findIndex((word) => words.includes(word));
  return ordinal < 0 ? null : String(ordinal + 1);
}

const TRADE = new Set(
  "and co company pub publishing publishers publisher press printed for by the s n sn etc sons son books verlag editions edition editorial ed inc ltd".split(
    " ",
  ),
);
const EDITION = new Set("ed edition edn the".split(" "));
const STATEMENT = new Set("by and the of with edited ed tr translated from".split(" "));

function without(empty: ReadonlySet<string>): (plain: string) => readonly string[] {
  return (plain) => plain.split(" ").filter((word) => word !== "" && !empty.has(word));
}
