import type { IconName } from "./paths.ts";

/** The forms of material that have a drawing of their own. */
export const FORMS = [
  "book",
  "e-book",
  "audiobook",
  "film",
  "music",
  "score",
  "map",
  "journal",
  "game",
  "website",
  "manuscript",
  "image",
  "object",
] as const satisfies readonly IconName[];

/** A form of material, as it decides icon and cover. */
export type MaterialForm = (typeof FORMS)[number];
