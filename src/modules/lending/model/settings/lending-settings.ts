import { z } from "zod";
import { isMoney } from "#standards/iso4217";
import { copyrightRuleNames } from "../copies/copyright-limit.ts";

const count = (least: number, most: number) =>
  z.number("number-form").int("number-form").min(least, "number-form").max(most, "number-form");

const money = z
  .object({
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,8}(?:\.\d{1,2})?$/, "money-form"),
    currency: z.string().trim().toUpperCase(),
  })
  .refine(isMoney, { message: "currency-unknown", path: ["currency"] });

/** Who of a library's people may request from elsewhere. */
export const requesters = ["readers", "staff", "nobody"] as const;

/** What a library lets its readers request, and how it answers others. */
export const lendingSettingsShape = z.object({
  mayRequest: z.enum(requesters, "choice-unknown").default("readers"),
  /** Codes of branches where readers take what comes; none named: all. */
  pickupBranches: z
    .array(z.string().regex(/^[A-Za-z0-9-]{1,32}$/, "choice-unknown"))
    .max(200, "too-many")
    .default([]),
  /** Requests of one reader that may be open at once; null: no limit. */
  openPerReader: count(0, 1000).nullable().default(10),
  /** Requests of one reader in a calendar year; null: no limit. */
  yearlyPerReader: count(0, 10_000).nullable().default(null),
  /** What a reader pays for a request; null: nothing. */
  readerPays: money.nullable().default(null),
  /** Most that the library pays for one request; null: what is agreed. */
  maxCost: money.nullable().default(null),
  /** Days after a request has ended during which the library knows for whom it was. */
  readerDays: count(0, 3650).default(30),
  /** Whether requests of others are answered by the software where policy and shelf leave no doubt. */
  automaticAnswers: z.boolean().default(false),
  /** What is done with a reader whom the library's own system does not know. */
  unknownReaders: z.enum(["let", "review"], "choice-unknown").default("let"),
  /** The rule by which copies of one periodical are counted (`model/copies/copyright-limit.ts`). */
  copyrightRule: z.enum(copyrightRuleNames, "choice-unknown").default("none"),
  /** Days without a move after which a person must look at a request. */
  agingDays: count(1, 90).default(3),
  /** Days after its time is over until a library that has not answered is passed over; null: never by itself. */
  skipDays: count(0, 90).nullable().default(null),
});
export type LendingSettings = z.output<typeof lendingSettingsShape>;

/** Of a library that has said nothing. */
export const usualSettings: LendingSettings = lendingSettingsShape.parse({});

/** What everybody may know of them. */
export type PublicLendingSettings = Pick<
  LendingSettings,
  "mayRequest" | "pickupBranches" | "openPerReader" | "yearlyPerReader" | "readerPays"
>;
