import { readFileSync } from "node:fs";
import { z } from "zod";

/** Text for readers, in the three languages that the interface is complete in. */
const text = z.strictObject({
  en: z.string().min(1),
  es: z.string().min(1),
  ar: z.string().min(1),
});
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const date = z.iso.date();
const hue = z.number().int().min(0).max(359);
const timeZone = z
  .string()
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "Asia/Kolkata");
const contact = z.strictObject({
  email: z.email(),
  phone: z.string().nullable(),
  website: z.url(),
});

const address = z.strictObject({
  lines: z.array(z.string()),
  locality: z.string(),
  postcode: z.string().nullable(),
  country: z.string().length(2),
});

/** Opening hours of one day in wall time of the library's zone; no interval means closed. */
const day = z.array(z.strictObject({ opens: clock, closes: clock }));

const branch = z.strictObject({
  code: z.string(),
  /** A stop is a branch that a mobile library visits. */
  kind: z.enum(["branch", "stop"]),
  name: text,
  address,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  phone: z.string(),
  hours: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  /** Days without service or with other hours, first and last day included. */
  closures: z.array(
    z.strictObject({ from: date, to: date, reason: text, hours: day.min(1).optional() }),
  ),
});

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  nativeName: z.string().nullable(),
  email: z.email(),
  branch: z.string(),
  languages: z.array(z.string()),
});

const staff = person.extend({
  roles: z.array(z.enum(["staff", "library-administrator", "network-coordinator", "operator"])),
  title: text,
  skills: z.array(z.string()),
  /** What they like to be asked. */
  asks: text.optional(),
});

const library = z.strictObject({
  code: z.string(),
  symbol: z.string(),
  kind: z.enum([
    "city",
    "university",
    "rural",
    "school",
    "artmuseum",
    "minority",
    "hospital",
    "mobile",
  ]),
  name: text,
  languages: z.array(z.string()),
  timeZone,
  country: z.string().length(2),
  hue,
  mark: z.string().min(1).max(2),
  contact,
  about: text,
  catalogue: z.strictObject({
    file: z.string(),
    format: z.enum(["iso2709", "marcxml", "marc-in-json"]),
    encoding: z.enum(["utf-8", "marc-8"]),
    flavour: z.enum(["marc21", "unimarc"]),
  }),
  branches: z.array(branch).min(1),
  staff: z.array(staff),
  readers: z.array(person.extend({ card: z.string() })),
});

const partner = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name: text,
  languages: z.array(z.string()),
  address,
  latitude: z.number(),
  longitude: z.number(),
  timeZone,
  contact,
  /** Codes of the libraries that it works with. */
  libraries: z.array(z.string()),
  offers: text,
  /** By what it is known where libraries lend to each other. */
  agencies: z.array(z.strictObject({ key: z.string(), name: text.optional() })).default([]),
});

const consortium = z.strictObject({
  /** The one password of all demo people. */
  password: z.string().min(12),
  network: z.strictObject({
    code: z.string(),
    symbol: z.string(),
    name: text,
    tagline: text,
    about: text,
    locales: z.array(z.string()),
    timeZone,
    hue,
    mark: z.string().min(1).max(2),
    contact,
  }),
  skills: z.array(z.strictObject({ code: z.string(), name: text })),
  libraries: z.array(library),
  partners: z.array(partner),
  /** What libraries lend, what they have agreed, and foreign systems: the directory checks their shape. */
  lendingPolicies: z.array(z.object({ library: z.string() })),
  agreements: z.array(z.object({ code: z.string() })),
  peers: z.array(z.object({ code: z.string() })),
});

export type DemoConsortium = z.infer<typeof consortium>;
export type DemoLibrary = DemoConsortium["libraries"][number];

/** The demo network as the data file describes it. Throws, naming each fault, when the file is not so. */
export function readConsortium(
  file: string | URL = new URL("consortium.json", import.meta.url),
): DemoConsortium {
  const parsed = consortium.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
