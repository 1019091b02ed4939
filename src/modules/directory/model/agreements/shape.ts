import { z } from "zod";
import { code, day, daysShape, localText, nameText, short } from "../parts.ts";
import { keptMoneyShape, moneyShape } from "./money.ts";

/**
 * An agreement as data. What it says is what lending, fees and access do: nothing of it is
 * configured a second time elsewhere.
 */
export const agreementKinds = [
  "reciprocal-borrowing",
  "lending-tier",
  "cooperative-reference",
  "shared-collection",
  "joint-project",
  "cost-sharing",
] as const;

/** What one party does for another's readers: lends, makes copies, serves on the spot, answers. */
export const services = ["loan", "copy", "onsite", "reference"] as const;
export type Service = (typeof services)[number];

const count = (most: number) =>
  z.number("number-form").int("number-form").min(0, "number-form").max(most, "number-form");

/** What is taken for money: what can be billed, or whatever was agreed before. */
type MoneyShape = typeof keptMoneyShape;

const serviceWith = (money: MoneyShape) =>
  z.object({
    /** Days until the first answer. */
    answerDays: count(365).default(2),
    /** Days from the request until it is there. */
    deliveryDays: count(365).default(10),
    /** Per item; null: free, which makes no entry in any ledger. */
    cost: money.nullish().transform((cost) => cost ?? null),
    loanDays: count(730)
      .nullish()
      .transform((days) => days ?? null),
    renewals: count(20).default(0),
  });

const termsWith = (money: MoneyShape) => {
  const service = serviceWith(money)
    .nullish()
    .transform((one) => one ?? null);
  return z.object({
    loan: service,
    copy: service,
    onsite: service,
    reference: service,
    /** How many requests of one party may be open at another at once; null: no limit. */
    openLimit: count(1_000_000)
      .nullish()
      .transform((limit) => limit ?? null),
    /** Codes of collections (as copies name them) that stay at home. */
    excludedCollections: z.array(short.min(1)).max(100).default([]),
    /** Lending to borrowing that is aimed at, where a party has none of its own; null: one to one. */
    ratio: z
      .number("number-form")
      .positive("number-form")
      .max(100, "number-form")
      .nullish()
      .transform((ratio) => ratio ?? null),
    /** Whether one may ask for what the other is not known to have; not said: no. */
    askUnseen: z.boolean().optional(),
    /** Days on which the agreement rests. */
    pauses: z.array(daysShape).max(50).default([]),
    /** What data cannot say. */
    text: localText.default({}),
  });
};
export const termsShape = termsWith(moneyShape);

const PARTY = /^(?:network|(?:library|partner):[A-Za-z0-9-]{1,32})$/;

/** `network` is all members, whoever they are on the day. */
export type PartyRef = "network" | `library:${string}` | `partner:${string}`;

export const partyShape = z.object({
  party: z.custom<PartyRef>((ref) => typeof ref === "string" && PARTY.test(ref), "party-unknown"),
  lends: z.boolean().default(true),
  borrows: z.boolean().default(true),
  ratio: termsShape.shape.ratio,
});

const versionWith = (money: MoneyShape) =>
  z
    .object({
      kind: z.enum(agreementKinds),
      name: nameText,
      starts: day,
      /** The last day; null: until one ends it. */
      ends: day.nullish().transform((last) => last ?? null),
      /** So many days before the end both sides' administrators are told; null: never. */
      remindDays: count(730)
        .nullish()
        .transform((days) => days ?? null),
      parties: z.array(partyShape).max(60, "too-many-parties"),
      terms: termsWith(money),
    })
    .refine(({ starts, ends }) => ends === null || starts <= ends, {
      message: "closure-order",
      path: ["ends"],
    })
    .refine(({ parties }) => parties.length > 1 || parties[0]?.party === "network", {
      message: "party-missing",
      path: ["parties"],
    })
    .refine(({ parties }) => new Set(parties.map(({ party }) => party)).size === parties.length, {
      message: "party-twice",
      path: ["parties"],
    });
export const versionShape = versionWith(moneyShape);
/** A version that was agreed before, here or elsewhere: it comes along as it is. */
export const keptVersionShape = versionWith(keptMoneyShape);

export const signatureShape = z.object({
  party: partyShape.shape.party,
  /** Who signed, as they write their name. */
  name: short.min(1, "name-missing"),
  at: z.iso.datetime({ offset: true }),
});

export const shownTo = ["parties", "public", "public-with-money"] as const;

/** An agreement with all its versions, to be carried into another deployment. */
export const agreementShape = z.object({
  code: code,
  shown: z.enum(shownTo).default("parties"),
  /** The first day on which it was no longer in force, where it was ended before its time. */
  ended: day.nullish().transform((first) => first ?? null),
  versions: z
    .array(
      z.intersection(
        keptVersionShape,
        z.object({
          proposed: z.boolean().default(true),
          signatures: z.array(signatureShape).max(60).default([]),
        }),
      ),
    )
    .min(1)
    .max(200),
});

export type AgreementData = z.output<typeof agreementShape>;
export type VersionData = z.output<typeof versionShape>;
export type Party = z.output<typeof partyShape>;
export type Terms = z.output<typeof termsShape>;
export type ServiceTerms = z.output<ReturnType<typeof serviceWith>>;
export type ShownTo = (typeof shownTo)[number];
