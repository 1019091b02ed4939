import type { LibraryKind } from "./work.ts";

/**
 * Which script the description is in, and whether linked 880 fields carry the other one. "native"
 * has the title page in its own script and headings romanised, without 880.
 */
export type ScriptPolicy = "paired" | "native-paired" | "native" | "romanised";

/** How one library catalogues. Each line is a difference that real union catalogues have to bridge. */
export interface Profile {
  /** Share of records made under RDA; the others follow AACR2. */
  readonly rda: number;
  /** ISBD punctuation between the areas (leader 18 "i" or "a"), or none ("c"). */
  readonly isbd: boolean;
  readonly scripts: ScriptPolicy;
  /** The language of its own readers, whose script it writes whatever it does with others. */
  readonly ownLanguage: string | null;
  readonly diacritics: boolean;
  readonly authorDates: boolean;
  /** English titles with capitals on every word of weight. */
  readonly headline: boolean;
  readonly addedEntries: boolean;
  readonly publisher: "full" | "short" | "as-published";
  readonly extent: "full" | "bare";
  readonly subjects: "lcsh" | "short" | "spanish";
  readonly classes: "dewey" | "lc" | "nlm";
  readonly summary: boolean;
  /** Share of records in which the subtitle was left out. */
  readonly dropsSubtitle: number;
  readonly typos: number;
  /** MARC language code of cataloguing (040 $b). */
  readonly language: string;
  readonly copies: readonly [number, ...number[]];
}

const public_ = {
  isbd: true,
  ownLanguage: null,
  diacritics: true,
  authorDates: true,
  headline: false,
  addedEntries: true,
  summary: true,
  dropsSubtitle: 0.05,
  typos: 0.015,
} as const;

export const profiles: Readonly<Record<LibraryKind, Profile>> = {
  city: {
    ...public_,
    rda: 0.8,
    scripts: "native",
    publisher: "as-published",
    extent: "full",
    subjects: "lcsh",
    classes: "dewey",
    language: "eng",
    copies: [1, 1, 2, 2, 3, 4, 6],
  },
  university: {
    ...public_,
    rda: 0.5,
    scripts: "paired",
    publisher: "full",
    extent: "full",
    subjects: "lcsh",
    classes: "lc",
    language: "eng",
    summary: false,
    dropsSubtitle: 0,
    typos: 0.005,
    copies: [1, 1, 1, 2],
  },
  rural: {
    ...public_,
    addedEntries: false,
    rda: 0,
    scripts: "paired",
    authorDates: false,
    headline: true,
    publisher: "short",
    extent: "full",
    subjects: "short",
    classes: "dewey",
    summary: false,
    dropsSubtitle: 0.5,
    typos: 0.04,
    language: "eng",
    copies: [1],
  },
  school: {
    ...public_,
    rda: 0,
    isbd: false,
    scripts: "native-paired",
    authorDates: false,
    publisher: "short",
    extent: "bare",
    subjects: "spanish",
    classes: "dewey",
    dropsSubtitle: 0.6,
    typos: 0.03,
    language: "spa",
    copies: [1, 2, 3, 5, 6],
  },
  artmuseum: {
    ...public_,
    rda: 0,
    scripts: "paired",
    publisher: "as-published",
    extent: "full",
    subjects: "lcsh",
    classes: "dewey",
    language: "spa",
    copies: [1],
  },
  minority: {
    ...public_,
    rda: 1,
    isbd: false,
    scripts: "romanised",
    publisher: "as-published",
    extent: "bare",
    subjects: "lcsh",
    classes: "dewey",
    language: "wel",
    copies: [1, 1, 2],
  },
  hospital: {
    ...public_,
    addedEntries: false,
    rda: 0.6,
    scripts: "native-paired",
    publisher: "as-published",
    extent: "bare",
    subjects: "short",
    classes: "nlm",
    summary: false,
    language: "eng",
    copies: [1, 1, 2],
  },
  mobile: {
    ...public_,
    addedEntries: false,
    rda: 0,
    scripts: "romanised",
    ownLanguage: "mal",
    diacritics: false,
    authorDates: false,
    headline: true,
    publisher: "short",
    extent: "bare",
    subjects: "short",
    classes: "dewey",
    summary: false,
    dropsSubtitle: 0.8,
    typos: 0.03,
    language: "eng",
    copies: [1, 1, 2],
  },
};
