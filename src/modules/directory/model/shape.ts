import { z } from "zod";
import { weekFaults } from "./opening/week-faults.ts";
import { isSymbol } from "./symbol.ts";
import { isTimeZone } from "./time-zone.ts";

/**
 * The directory as data: what `/libraries.json` gives and `importDirectory` takes, so that one
 * network's directory can be carried into another deployment.
 */
const text = z.string().trim().max(5000);
const short = z.string().trim().max(200);
export const localText = z
  .object({ en: text.optional(), es: text.optional(), ar: text.optional() })
  .readonly();
const nameText = localText.refine((given) => Object.values(given).some(Boolean), "name-missing");
const symbol = z.string().refine(isSymbol, "symbol-form");
const timeZone = z.string().refine(isTimeZone, "time-zone-unknown");
const country = z.string().regex(/^[A-Z]{2}$/, "country-form");
const code = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date();
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const website = z.url({ protocol: /^https?$/ }).max(500);
const email = z.email().max(254);
const nothing = z.null().optional();

const contact = z.object({
  email: email.or(nothing),
  phone: short.or(nothing),
  website: website.or(nothing),
});
const address = z.object({
  lines: z.array(short).max(6).default([]),
  locality: short.or(nothing),
  postcode: short.or(nothing),
  country: country.or(nothing),
});
const place = {
  latitude: z.number().min(-90).max(90).or(nothing),
  longitude: z.number().min(-180).max(180).or(nothing),
};

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const interval = z.object({ opens: clock, closes: clock });
const spansOfDay = z
  .array(interval)
  .max(4)
  .overwrite((spans) => spans.toSorted((a, b) => (a.opens < b.opens ? -1 : 1)));
const daySpans = spansOfDay.default([]);
export const weekShape = z
  .object({
    mon: daySpans,
    tue: daySpans,
    wed: daySpans,
    thu: daySpans,
    fri: daySpans,
    sat: daySpans,
    sun: daySpans,
  })
  .refine((week) => weekFaults(week).length === 0, "hours-overlap");

export const closureShape = z
  .object({ from: day, to: day, reason: localText.default({}) })
  .refine(({ from, to }) => from <= to, "closure-order");

const closures = z
  .array(closureShape)
  .max(100)
  .overwrite((all) => all.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)));

export const branchShape = z.object({
  code,
  kind: z.enum(["branch", "stop"]).default("branch"),
  name: nameText,
  address,
  ...place,
  phone: short.or(nothing),
  hours: weekShape,
  closures: closures.default([]),
});

export const staffShape = z.object({
  id: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  name: short.min(1),
  nativeName: short.or(nothing),
  email: email.or(nothing),
  phone: short.or(nothing),
  /** Who is shown the e-mail address and telephone number; name and skills are public. */
  contactFor: z.enum(["everyone", "staff"]).default("everyone"),
  title: localText.default({}),
  branch: code.or(nothing),
  skills: z.array(code).default([]),
  languages: z.array(language).default([]),
});

export const libraryKinds = [
  "city",
  "university",
  "rural",
  "school",
  "artmuseum",
  "minority",
  "hospital",
  "mobile",
  "special",
  "national",
  "other",
] as const;

export const libraryShape = z.object({
  code,
  symbol: symbol.or(nothing),
  kind: z.enum(libraryKinds),
  name: nameText,
  languages: z.array(language).default([]),
  /** Language in which the library writes to its readers; default the first it names that we speak. */
  locale: z.enum(["en", "es", "ar"]).optional(),
  timeZone,
  country: country.or(nothing),
  hue: z.number().int().min(0).max(359),
  mark: z.string().min(1).max(3),
  contact,
  about: localText.default({}),
  branches: z.array(branchShape).default([]),
  staff: z.array(staffShape).default([]),
});

export const partnerKinds = [
  "archive",
  "artists-studio",
  "cultural-society",
  "health-charity",
  "makerspace",
  "museum",
  "school-board",
  "other",
] as const;

export const partnerShape = z.object({
  code,
  kind: z.enum(partnerKinds),
  name: nameText,
  languages: z.array(language).default([]),
  address,
  ...place,
  timeZone: timeZone.or(nothing),
  contact,
  libraries: z.array(code).default([]),
  offers: localText.default({}),
});

export const networkShape = z.object({
  symbol: symbol.or(nothing),
  name: nameText,
  tagline: localText.default({}),
  about: localText.default({}),
  hue: z.number().int().min(0).max(359),
  mark: z.string().min(1).max(3),
  contact,
});

export const directoryShape = z.object({
  network: networkShape,
  skills: z.array(z.object({ code, name: nameText })).default([]),
  libraries: z.array(libraryShape).default([]),
  partners: z.array(partnerShape).default([]),
});

export type DirectoryData = z.output<typeof directoryShape>;
export type LibraryData = DirectoryData["libraries"][number];
export type BranchData = LibraryData["branches"][number];
export type StaffData = LibraryData["staff"][number];
export type PartnerData = DirectoryData["partners"][number];
export type NetworkData = DirectoryData["network"];
