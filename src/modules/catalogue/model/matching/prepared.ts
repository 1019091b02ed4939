import type { Profile } from "./profile.ts";
import { tellingWords } from "./words.ts";

export type PreparedTitle = {
  readonly main: string;
  readonly full: string;
  /** The whole title without empty words: "il gattopardo" is "gattopardo". */
  readonly telling: string;
  readonly words: ReadonlySet<string>;
  /** The numbers in it, in order: "budget 1999" is not "budget 2000". */
  readonly numbers: string;
};

/** A profile cut into the sets that comparison needs. */
export type Prepared = {
  readonly titles: readonly PreparedTitle[];
  readonly mainAuthors: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
  /** Every word of every name, also of the statement of responsibility. */
  readonly nameWords: ReadonlySet<string>;
  readonly edition: string;
  readonly editionNumber: string | null;
  readonly publisher: ReadonlySet<string>;
  readonly place: string;
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
    titles: profile.titles.map(prepareTitle),
    mainAuthors: names.slice(0, profile.mainAuthors),
    names,
    nameWords: new Set([...names.flat(), ...profile.responsibility.split(" ")]),
    edition: profile.edition,
    editionNumber: editionNumber(profile.edition),
    publisher: publisherWords(profile.publisher),
    place: profile.place.split(" ")[0] ?? "",
    identifiers: new Set(profile.identifiers),
  };
}

function prepareTitle({ main, full }: Profile["titles"][number]): PreparedTitle {
  const numbers = full.split(" ").filter((word) => /\d/.test(word));
  const telling = tellingWords(full);
  return {
    main,
    full,
    telling: telling.join(" "),
    words: new Set(telling),
    numbers: numbers.join(" "),
  };
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function editionNumber(edition: string): string | null {
  const digits = /\d+/.exec(edition)?.[0];
  if (digits !== undefined) return digits;
  const ordinal = ORDINALS.findIndex((word) => edition.split(" ").includes(word));
  return ordinal < 0 ? null : String(ordinal + 1);
}

const TRADE = new Set(
  "and co company pub publishing publishers publisher press printed for by the s n sn etc sons son books verlag editions edition editorial ed inc ltd".split(
    " ",
  ),
);

function publisherWords(publisher: string): ReadonlySet<string> {
  return new Set(publisher.split(" ").filter((word) => word !== "" && !TRADE.has(word)));
}
