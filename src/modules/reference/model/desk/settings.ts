import { z } from "zod";

/** The longest text of a desk, in characters. */
export const LONGEST_DESK_TEXT = 4000;

/** Least and most of every number that a library sets. */
export const DESK_RANGES = {
  networkAfter: [0, 600],
  partnerAfter: [0, 1800],
  ticketAfter: [10, 3600],
  answerDays: [1, 30],
  keepDays: [1, 1095],
  hue: [0, 359],
} as const satisfies Record<string, readonly [number, number]>;

const localText = z.record(z.string().max(12), z.string().max(LONGEST_DESK_TEXT));
const within = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);
/** A language by its code (BCP 47, as far as libraries use it). */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/);

/** An origin of a web page: scheme and host, nothing after. */
export const SITE =
  /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/** How a library runs its desk. */
export const deskSettingsShape = z.object({
  /** Whether readers can talk at once; without it every question is answered later. */
  chat: z.boolean().default(true),
  /** Languages in which readers are answered; none: those of the library. */
  languages: z.array(language).max(30).default([]),
  greeting: localText.default({}),
  /** What readers are told before they ask: who may answer, what is kept how long. */
  disclosure: localText.default({}),
  /** For whoever answers in the library's name: hours, rules, what to say and whom to call. */
  information: localText.default({}),
  /** Whether the reader is told that somebody of another library answers, and of which. */
  namesOtherLibrary: z.boolean().default(false),
  joinsNetwork: z.boolean().default(true),
  networkAfter: within(DESK_RANGES.networkAfter).default(30),
  partnerAfter: within(DESK_RANGES.partnerAfter).nullable().default(null),
  ticketAfter: within(DESK_RANGES.ticketAfter).default(180),
  /** Working days within which a ticket is answered. */
  answerDays: within(DESK_RANGES.answerDays).default(2),
  /** Days after its end until an inquiry is reduced to figures. */
  keepDays: within(DESK_RANGES.keepDays).default(90),
  /** Pages that may hold the widget. */
  sites: z.array(z.string().max(200).regex(SITE)).max(50).default([]),
  /** Of the widget; null: the library's own. */
  hue: within(DESK_RANGES.hue).nullable().default(null),
});

export type DeskSettings = z.infer<typeof deskSettingsShape>;

export const usualDesk: DeskSettings = deskSettingsShape.parse({});
