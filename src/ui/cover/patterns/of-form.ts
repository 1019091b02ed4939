import type { MaterialForm } from "../../icons/forms.ts";
import { pick, type Random } from "../seed.ts";
import { contours, hills, leaves, waves } from "./land.ts";
import { columns, filmstrip, hand, sound, spines, staves } from "./media.ts";
import type { Pattern } from "./pattern.ts";
import { arcs, counters, cubes, network, rings } from "./shapes.ts";

const OF_BOOKS = [hills, spines, arcs, rings, contours, waves, leaves] as const;

const OF_FORM: Partial<Record<MaterialForm, readonly [Pattern, ...Pattern[]]>> = {
  audiobook: [sound],
  film: [filmstrip],
  music: [rings, sound],
  score: [staves],
  map: [contours],
  journal: [columns],
  game: [counters],
  website: [network],
  manuscript: [hand],
  image: [hills, arcs],
  object: [cubes],
};

/** The picture that suits a form of material. */
export function patternFor(form: MaterialForm, random: Random): Pattern {
  return pick(random, OF_FORM[form] ?? OF_BOOKS);
}
