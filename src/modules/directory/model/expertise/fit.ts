import { type Coordinates, distanceKm } from "../distance.ts";
import type { Opening } from "../opening/opening-at.ts";

/** Where a word that was asked for stands in an entry; the first that has it counts. */
export const places = ["skill", "asks", "name", "language", "title", "library"] as const;
export type Place = (typeof places)[number];

/** Somebody who may be asked, as the finder compares them. */
export type Colleague = {
  readonly name: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  /** Folded text by place. */
  readonly texts: Readonly<Record<Place, string>>;
  /** Of the place where they work; null where it has no hours. */
  readonly opening: Opening | null;
  readonly coordinates: Coordinates | null;
};

export type Wanted = {
  /** Folded words. */
  readonly words: readonly string[];
  readonly skill: string | null;
  readonly language: string | null;
  /** From where it is asked; null: unknown. */
  readonly near: Coordinates | null;
  readonly at: Temporal.Instant;
};

/** Why somebody fits, and how much it counts. */
export type FitReason =
  | { readonly respect: "skill" | "language"; readonly points: number }
  | {
      readonly respect: "word";
      readonly place: Place;
      readonly word: string;
      readonly points: number;
    }
  | { readonly respect: "open" | "opens-soon"; readonly points: number };

export type Fit = {
  readonly points: number;
  readonly reasons: readonly FitReason[];
  /** Null where one of the places is unknown. */
  readonly distance: number | null;
};

/** The skill asked for counts most, then the language, then whether somebody is there to answer. */
const POINTS = { skill: 40, language: 30, open: 20, "opens-soon": 8 } as const;
const WORD: Record<Place, number> = {
  skill: 12,
  asks: 10,
  name: 10,
  language: 8,
  title: 6,
  library: 3,
};
/** Whoever comes within three hours is worth waiting for. */
const SOON = { hours: 3 } as const;

/** How well somebody fits what is asked, and why. */
export function fitOf(colleague: Colleague, wanted: Wanted): Fit {
  const { skill, language, words } = wanted;
  const reasons: FitReason[] = [];
  if (skill !== null && colleague.skills.includes(skill))
    reasons.push({ respect: "skill", points: POINTS.skill });
  if (language !== null && colleague.languages.includes(language))
    reasons.push({ respect: "language", points: POINTS.language });
  for (const word of words) {
    const place = places.find((one) => colleague.texts[one].includes(word));
    if (place) reasons.push({ respect: "word", place, word, points: WORD[place] });
  }
  const there = thereReason(colleague.opening, wanted.at);
  if (there) reasons.push(there);
  return {
    points: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    distance:
      wanted.near && colleague.coordinates ? distanceKm(wanted.near, colleague.coordinates) : null,
  };
}

function thereReason(opening: Opening | null, at: Temporal.Instant): FitReason | null {
  if (!opening) return null;
  if (opening.open) return { respect: "open", points: POINTS.open };
  const soon = opening.opens && Temporal.Instant.compare(opening.opens, at.add(SOON)) <= 0;
  return soon ? { respect: "opens-soon", points: POINTS["opens-soon"] } : null;
}

type Fitting = { readonly fit: Fit; readonly name: string };
type Compare = (a: Fitting, b: Fitting) => number;

/** Who fits best first; of those who fit alike, the nearest, then by name as the asker's language sorts. */
export function byFit(byName: Compare): Compare {
  return (a, b) => byPlace(a, b) || byName(a, b);
}

function byPlace(a: Fitting, b: Fitting): number {
  if (a.fit.points !== b.fit.points) return b.fit.points - a.fit.points;
  const [near, far] = [a.fit.distance ?? Infinity, b.fit.distance ?? Infinity];
  if (near !== far) return near < far ? -1 : 1;
  return 0;
}
