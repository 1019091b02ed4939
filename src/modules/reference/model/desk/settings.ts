import { z } from "zod";

const localText = z.record(z.string().max(12), z.string().max(4000));
const seconds = (least: number, most: number) => z.number().int().min(least).max(most);

/** An origin of a web page: scheme and host, nothing after. */
export const SITE =
  /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/** How a library runs its desk. */
export const deskSettingsShape = z.object({
  /** Whether readers can talk at once; without it every question is answered later. */
  chat: z.boolean().default(true),
  /** Languages in which readers are answered; none: those of the library. */
  languages: z.array(z.string().max(12)).max(30).default([]),
  greeting: localText.default({}),
  /** What readers are told before they ask: who may answer, what is kept how long. */
  disclosure: localText.default({}),
  /** For whoever answers in the library's name: hours, rules, what to say and whom to call. */
  information: localText.default({}),
  /** Whether the reader is told that somebody of another library answers, and of which. */
  namesOtherLibrary: z.boolean().default(false),
  joinsNetwork: z.boolean().default(true),
  networkAfter: seconds(0, 600).default(30),
  partnerAfter: seconds(0, 1800).nullable().default(null),
  ticketAfter: seconds(10, 3600).default(180),
  /** Working days within which a ticket is answered. */
  answerDays: z.number().int().min(1).max(30).default(2),
  /** Days after its end until an inquiry is reduced to figures. */
  keepDays: z.number().int().min(1).max(1095).default(90),
  /** Pages that may hold the widget. */
  sites: z.array(z.string().max(200).regex(SITE)).max(50).default([]),
  /** Of the widget; null: the library's own. */
  hue: z.number().int().min(0).max(359).nullable().default(null),
});

export type DeskSettings = z.infer<typeof deskSettingsShape>;

export const usualDesk: DeskSettings = deskSettingsShape.parse({});
