import { z } from "zod";
import { isZone } from "#standards/icalendar";
import { agencyEntry } from "./agency.ts";
import { agreementShape } from "./agreements/shape.ts";
import { carriedCost } from "./cost-sharing/shared-cost.ts";
import { libraryPolicy } from "./lending-policy/shape.ts";
import { peerShape } from "./peers/shape.ts";
import { code, day, localText, nameText, short } from "./parts.ts";
import { weekFaults } from "./opening/week-faults.ts";
import { carriedProject } from "./projects/carried.ts";
import { isSymbol } from "./symbol.ts";

/**
 * The directory as data: what `/libraries.json` gives and `importDirectory` takes, so that one
 * network's directory can be carried into another deployment.
 */
const symbol = z.string().refine(isSymbol, "symbol-form");
const timeZone = z.string().refine(isZone, "time-zone-unknown");
const country = z.string().regex(/^[A-Z]{2}$/, "country-form");
const hue = z.number().int().min(0).max(359);
const mark = z.string().trim().min(1, "mark-form").max(3, "mark-form");
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language-unknown");
const website = z.url({ protocol: /^https?$/, error: "website-form" }).max(500, "too-long");
const email = z.email("email-form").max(254, "too-long");

const contact = z.object({
  email: email.nullish(),
  phone: short.nullish(),
  website: website.nullish(),
});
const address = z.object({
  lines: z.array(short).max(6).default([]),
  locality: short.nullish(),
  postcode: short.nullish(),
  country: country.nullish(),
});
const place = {
  latitude: z
    .number("coordinate-form")
    .min(-90, "coordinate-form")
    .max(90, "coordinate-form")
    .nullish(),
  longitude: z
    .number("coordinate-form")
    .min(-180, "coordinate-form")
    .max(180, "coordinate-form")
    .nullish(),
};

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const interval = z.object({ opens: clock, closes: clock });
const spansOfDay = z
  .array(interval, "hours-form")
  .max(4, "hours-many")
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
  .superRefine((week, faults) => {
    for (const day of weekFaults(week))
      faults.addIssue({ code: "custom", message: "hours-overlap", path: [day] });
  });

export const closureShape = z
  .object({
    from: day,
    to: day,
    reason: localText.default({}),
    /** Hours that hold on each of these days; left out: closed all day. */
    hours: spansOfDay.min(1, "hours-form").nullish(),
  })
  .refine(({ from, to }) => from <= to, { message: "closure-order", path: ["to"] })
  .refine(({ hours }) => weekFaults({ day: hours ?? [] }).length === 0, {
    message: "hours-overlap",
    path: ["hours"],
  });

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
  phone: short.nullish(),
  hours: weekShape,
  closures: closures.default([]),
});

/** A branch without its times, which have forms of their own. */
export const branchFacts = branchShape.omit({ hours: true, closures: true });

export const staffShape = z.object({
  id: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  name: short.min(1, "name-missing"),
  nativeName: short.nullish(),
  email: email.nullish(),
  phone: short.nullish(),
  /** Who is shown the e-mail address and telephone number; name and skills are public. */
  contactFor: z.enum(["everyone", "staff"]).default("everyone"),
  title: localText.default({}),
  branch: code.nullish(),
  skills: z.array(code).default([]),
  languages: z.array(language).default([]),
  /** What they like to be asked, in their own words. */
  asks: localText.default({}),
});

/** What is entered of a person; `id` is made from the name. */
export const staffFacts = staffShape.omit({ id: true });

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
  symbol: symbol.nullish(),
  kind: z.enum(libraryKinds),
  name: nameText,
  languages: z.array(language).default([]),
  /** Language in which the library writes to its readers; default the first it names that we speak. */
  locale: z.enum(["en", "es", "ar"]).optional(),
  timeZone,
  country: country.nullish(),
  hue,
  mark,
  contact,
  about: localText.default({}),
  branches: z.array(branchShape).default([]),
  staff: z.array(staffShape).default([]),
});

/** What a library says of itself; its code is what others know it by, and stays. */
export const profileFacts = libraryShape.omit({ code: true, branches: true, staff: true });

/** What is entered when a library joins; what is left out is derived or said later. */
export const memberFacts = libraryShape
  .omit({ branches: true, staff: true })
  .partial({ hue: true, mark: true });

export const partnerKinds = [
  "archive",
  "artists-studio",
  "cultural-society",
  "health-charity",
  "makerspace",
  "museum",
  "school-board",
  "library",
  "consortium",
  "other",
] as const;

export const partnerShape = z.object({
  code,
  kind: z.enum(partnerKinds),
  name: nameText,
  languages: z.array(language).default([]),
  address,
  ...place,
  timeZone: timeZone.nullish(),
  contact,
  libraries: z.array(code).default([]),
  offers: localText.default({}),
  /** By what it is known where libraries lend to each other. */
  agencies: z.array(agencyEntry).max(200).default([]),
});

export const networkShape = z.object({
  symbol: symbol.nullish(),
  name: nameText,
  tagline: localText.default({}),
  about: localText.default({}),
  hue,
  mark,
  contact,
});

export const skillShape = z.object({ code, name: nameText });

export const directoryShape = z.object({
  network: networkShape,
  skills: z.array(skillShape).default([]),
  libraries: z.array(libraryShape).default([]),
  partners: z.array(partnerShape).default([]),
  /** What members lend; one without a policy lends what its agreements say. */
  lendingPolicies: z.array(libraryPolicy).default([]),
  agreements: z.array(agreementShape).default([]),
  /** Without secrets: these are entered anew where the directory is carried to. */
  peers: z.array(peerShape).default([]),
  sharedCosts: z.array(carriedCost).max(1000).default([]),
  projects: z.array(carriedProject).max(1000).default([]),
});

export type DirectoryData = z.output<typeof directoryShape>;
export type LibraryData = DirectoryData["libraries"][number];
export type BranchData = LibraryData["branches"][number];
export type StaffData = LibraryData["staff"][number];
export type PartnerData = DirectoryData["partners"][number];
export type NetworkData = DirectoryData["network"];
export type BranchFacts = z.output<typeof branchFacts>;
export type StaffFacts = z.output<typeof staffFacts>;
export type ProfileFacts = z.output<typeof profileFacts>;
