import { z } from "zod";
import { type Deed, deeds } from "./act.ts";

/** How lending reaches into a library's own system; "none": people do it by hand. */
export const systemKinds = ["ncip", "sip2", "none"] as const;
export type SystemKind = (typeof systemKinds)[number];

const text = (longest: number) =>
  z
    .string()
    .max(longest, "system-long")
    .regex(/^[^\p{Cc}]*$/u, "system-long")
    .default("");
const number = (least: number, most: number, code: string) =>
  z.coerce.number(code).int(code).min(least, code).max(most, code);
const certificate = z
  .string()
  .max(20_000, "system-certificate")
  .regex(
    /^(\s*-----BEGIN CERTIFICATE-----[\w\s+/=]+-----END CERTIFICATE-----\s*)*$/,
    "system-certificate",
  )
  .default("");

/** Cards under which other libraries borrow here, by their agency; "*" is for all who have none. */
const accounts = z
  .record(
    z.string().regex(/^(\*|[A-Z]+:\S{1,100})$/, "system-accounts"),
    z.string().min(1).max(100),
  )
  .refine((all) => Object.keys(all).length <= 2000, "system-accounts")
  .default({});

const shared = {
  accounts,
  /** What is done there by itself; the rest is left to people. */
  does: z.array(z.enum(deeds as [Deed, ...Deed[]])).default([...deeds]),
  /** Stands before the number of a request in the barcode of a borrowed book that has none of its own. */
  prefix: z
    .string()
    .regex(/^[\w-]{0,20}$/, "system-prefix")
    .default(""),
  /** Milliseconds until an answer must be there. */
  deadline: number(500, 60_000, "system-deadline").default(15_000),
};

export const systemSettings = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("ncip"),
    ...shared,
    certificate,
    address: z
      .url({ protocol: /^https?$/, error: "system-address" })
      .max(500, "system-address")
      .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password, "system-address"),
    /** Agencies as both sides call each other in the header; empty: no header. */
    ourAgency: text(200),
    theirAgency: text(200),
    /** How the secret is shown: in the header as agency or as system, or as password of HTTP with a user. */
    signIn: z.enum(["agency", "system", "http"]).default("agency"),
    user: text(200),
    userType: text(100),
    itemType: text(100),
    pickup: text(200),
  }),
  z.object({
    kind: z.literal("sip2"),
    ...shared,
    certificate,
    host: z
      .string()
      .regex(/^(?=.{1,253}$)([\w-]{1,63}(\.[\w-]{1,63})*\.?|[\da-fA-F:.]{2,45})$/, "system-host"),
    port: number(1, 65_535, "system-port").default(6001),
    tls: z.boolean().default(true),
    institution: text(200),
    user: text(200),
    location: text(200),
    pickup: text(200),
  }),
  z.object({ kind: z.literal("none") }),
]);
export type SystemSettings = z.output<typeof systemSettings>;
export type SettingsOf<Kind extends SystemKind> = Extract<SystemSettings, { readonly kind: Kind }>;

/** SIP2 has no words for items that come and go, for calling a loan back, or for a charge. */
const sip2Lacks: readonly Deed[] = ["accept-item", "delete-item", "recall", "charge"];

/** What a kind of system can do at all. */
export function possibleDeeds(kind: SystemKind): readonly Deed[] {
  if (kind === "none") return [];
  return kind === "ncip" ? deeds : deeds.filter((deed) => !sip2Lacks.includes(deed));
}

/** Whether the settings have this done by the system itself. */
export function doesItself(settings: SystemSettings, deed: Deed): boolean {
  return (
    settings.kind !== "none" &&
    settings.does.includes(deed) &&
    possibleDeeds(settings.kind).includes(deed)
  );
}

/** The card under which an agency borrows; null where the library has none for it. */
export function accountOf(settings: SystemSettings, agency: string): string | null {
  if (settings.kind === "none") return null;
  const own = Object.hasOwn(settings.accounts, agency) ? settings.accounts[agency] : undefined;
  return own ?? settings.accounts["*"] ?? null;
}

/** The host that is spoken to, for words and the audit; null where there is none. */
export function hostOf(settings: SystemSettings): string | null {
  if (settings.kind === "none") return null;
  return settings.kind === "sip2"
    ? `${settings.host}:${settings.port}`
    : new URL(settings.address).host;
}

/** Whether what is said can be read on the way. */
export function isSecured(settings: SystemSettings): boolean {
  if (settings.kind === "none") return true;
  return settings.kind === "sip2" ? settings.tls : settings.address.startsWith("https:");
}
