import { z } from "zod";

/** Ways in which a library's own system can be asked. */
export const connectorKinds = ["sru", "z3950", "ils-di", "koha", "sip2"] as const;
export type ConnectorKind = (typeof connectorKinds)[number];

const text = (longest: number) => z.string().max(longest).default("");
const address = z
  .url({ protocol: /^https?$/, error: "target-address" })
  .max(500)
  .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password, "target-address");
const host = z
  .string()
  .regex(/^(?=.{1,253}$)([\w-]{1,63}(\.[\w-]{1,63})*\.?|[\da-fA-F:.]{2,45})$/, "target-host");
const port = z.coerce
  .number("target-port")
  .int("target-port")
  .min(1, "target-port")
  .max(65535, "target-port");

/** What every way needs: by which of our fields the system knows its records, and how long it may take. */
const shared = {
  /** "001", or a field with a subfield: "035a", "999c". */
  numberField: z
    .string()
    .regex(/^(001|[0-9A-Za-z]{3}[a-z0-9])$/, "target-number-field")
    .default("001"),
  /** What stands before the number in that field and is not sent: "(KOHA)". */
  numberPrefix: text(40),
  /** Milliseconds; null: as the operator has set for all. */
  deadline: z.coerce
    .number("target-deadline")
    .int("target-deadline")
    .min(200, "target-deadline")
    .max(20_000, "target-deadline")
    .nullable()
    .default(null),
};
/** A certificate to trust instead of the public ones, for systems that have one of their own making. */
const certificate = z
  .string()
  .max(20_000)
  .regex(
    /^(\s*-----BEGIN CERTIFICATE-----[\w\s+/=]+-----END CERTIFICATE-----\s*)*$/,
    "target-certificate",
  )
  .default("");
const index = (usual: string) =>
  z
    .string()
    .regex(/^[\w.-]{0,60}$/, "target-index")
    .default(usual);
const use = (usual: number) =>
  z.coerce
    .number("target-use")
    .int("target-use")
    .min(0, "target-use")
    .max(99_999, "target-use")
    .default(usual);

/** How a library's own system is asked; without secrets. */
export const targetSettings = z.discriminatedUnion("connector", [
  z.object({
    connector: z.literal("sru"),
    ...shared,
    certificate,
    address,
    version: z.enum(["1.1", "1.2", "2.0"]).default("1.2"),
    schema: z.string().max(200).default("opac"),
    numberIndex: index("rec.id"),
    /** Empty: never asked by ISBN. */
    isbnIndex: index("bath.isbn"),
    user: text(200),
  }),
  z.object({
    connector: z.literal("z3950"),
    ...shared,
    certificate,
    host,
    port: port.default(210),
    tls: z.boolean().default(false),
    database: z.string().min(1, "target-database").max(200).default("Default"),
    syntax: z.enum(["opac", "marc"]).default("opac"),
    /** Bib-1 use attributes; 0: never asked so. */
    numberUse: use(12),
    isbnUse: use(7),
    group: text(200),
    user: text(200),
  }),
  z.object({
    connector: z.literal("ils-di"),
    ...shared,
    certificate,
    address,
    /** Koha's GetRecords besides: barcodes, days, holds. */
    detail: z.boolean().default(true),
  }),
  z.object({
    connector: z.literal("koha"),
    ...shared,
    certificate,
    address,
    access: z.enum(["public", "staff"]).default("public"),
    user: text(200),
  }),
  z.object({
    connector: z.literal("sip2"),
    ...shared,
    certificate,
    host,
    port: port.default(6001),
    tls: z.boolean().default(true),
    institution: text(200),
    user: text(200),
    location: text(200),
  }),
]);
export type TargetSettings = z.output<typeof targetSettings>;
export type SettingsOf<Kind extends ConnectorKind> = Extract<
  TargetSettings,
  { readonly connector: Kind }
>;

/** A library's own system, as it is asked: its secret still sealed. */
export type Target = {
  readonly library: string;
  readonly code: string;
  readonly timeZone: string;
  readonly settings: TargetSettings;
  readonly sealed: string | null;
  /** Changes whenever anything of it does: answers of before are not given out after. */
  readonly version: string;
};

/** Whether a secret goes over the wire, as far as the settings say. */
export function sendsSecret(settings: TargetSettings): boolean {
  if (settings.connector === "ils-di") return false;
  if (settings.connector === "koha") return settings.access === "staff";
  return settings.user !== "";
}

/** Whether what is sent can be read on the way. */
export function isSecured(settings: TargetSettings): boolean {
  return "tls" in settings ? settings.tls : settings.address.startsWith("https:");
}

/** The host that is asked, for words and the audit. */
export function hostOf(settings: TargetSettings): string {
  return "host" in settings ? `${settings.host}:${settings.port}` : new URL(settings.address).host;
}
