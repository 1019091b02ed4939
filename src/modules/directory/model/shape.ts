import { z } from "zod";

/**
 * The directory as data: what `/libraries.json` gives and `importDirectory` takes, so that one
 * network's directory can be carried into another deployment.
 */
const text = z.string().trim().max(5000);
const short = z.string().trim().max(200);
export const localText = z
  .object({ en: text.optional(), es: text.optional(), ar: text.optional() })
  .readonly();
const code = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date();
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const website = z.url({ protocol: /^https?$/ });
const nothing = z.null().optional();

const contact = z.object({
  email: z.email().or(nothing),
  phone: short.or(nothing),
  website: website.or(nothing),
});
const address = z.object({
  lines: z.array(short).max(6).default([]),
  locality: short.or(nothing),
  postcode: short.or(nothing),
  country: z.string().length(2).or(nothing),
});
const place = {
  latitude: z.number().min(-90).max(90).or(nothing),
  longitude: z.number().min(-180).max(180).or(nothing),
};

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const interval = z.object({ opens: clock, closes: clock });
export const weekShape = z.object(
  Object.fromEntries(weekdays.map((name) => [name, z.array(interval).max(4).default([])])) as {
    [Day in (typeof weekdays)[number]]: z.ZodDefault<z.ZodArray<typeof interval>>;
  },
);

export const closureShape = z
  .object({ from: day, to: day, reason: localText.default({}) })
  .refine(({ from, to }) => from <= to);

export const branchShape = z.object({
  code,
  kind: z.enum(["branch", "stop"]).default("branch"),
  name: localText,
  address,
  ...place,
  phone: short.or(nothing),
  hours: weekShape,
  closures: z.array(closureShape).max(100).default([]),
});

export const staffShape = z.object({
  id: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  name: short.min(1),
  nativeName: short.or(nothing),
  email: z.email().or(nothing),
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
] as const;

export const libraryShape = z.object({
  code,
  symbol: short.or(nothing),
  kind: z.enum(libraryKinds),
  name: localText,
  languages: z.array(language).default([]),
  timeZone: short,
  country: z.string().length(2).or(nothing),
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
  name: localText,
  languages: z.array(language).default([]),
  address,
  ...place,
  timeZone: short.or(nothing),
  contact,
  libraries: z.array(code).default([]),
  offers: localText.default({}),
});

export const networkShape = z.object({
  symbol: short.or(nothing),
  name: localText,
  tagline: localText.default({}),
  about: localText.default({}),
  hue: z.number().int().min(0).max(359),
  mark: z.string().min(1).max(3),
  contact,
});

export const directoryShape = z.object({
  network: networkShape,
  skills: z.array(z.object({ code, name: localText })).default([]),
  libraries: z.array(libraryShape).default([]),
  partners: z.array(partnerShape).default([]),
});

export type DirectoryData = z.output<typeof directoryShape>;
export type LibraryData = DirectoryData["libraries"][number];
export type BranchData = LibraryData["branches"][number];
export type StaffData = LibraryData["staff"][number];
export type PartnerData = DirectoryData["partners"][number];
export type NetworkData = DirectoryData["network"];
