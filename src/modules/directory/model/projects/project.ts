import { z } from "zod";
import { isKnownCurrency } from "#standards/iso4217";
import { parseAmount, parseScaled } from "../amount.ts";
import { code, day, localText, nameText, short } from "../parts.ts";

/** Who takes part or gives: a member library or a partner organisation, by its code. */
const PARTY = /^(library|partner):([A-Za-z0-9-]{1,32})$/;
export type PartyKey = string;
export const partyKey = z.string().regex(PARTY, "project-party-unknown");

/** The two parts of a key; null for what is none. */
export function parseParty(
  key: PartyKey,
): { readonly kind: "library" | "partner"; readonly code: string } | null {
  const [, kind, named] = PARTY.exec(key) ?? [];
  if ((kind !== "library" && kind !== "partner") || named === undefined) return null;
  return { kind, code: named };
}

/** What is said of a joint project. */
export const projectShape = z
  .object({
    name: nameText,
    purpose: localText.default({}),
    funder: short.default(""),
    grantNumber: short.default(""),
    currency: z.string().refine(isKnownCurrency, "currency-unknown"),
    starts: day,
    ends: day,
    /** Whether strangers see it on the page of projects; its money they never see. */
    shown: z.boolean().default(false),
    /** Code of the library that keeps its book; null: the network does. */
    lead: code.nullable().default(null),
    libraries: z.array(code).max(1000).default([]),
    partners: z.array(code).max(1000).default([]),
  })
  .refine(({ starts, ends }) => starts <= ends, { message: "closure-order", path: ["ends"] });
export type ProjectFacts = z.output<typeof projectShape>;
export type Project = ProjectFacts & {
  readonly id: string;
  /** Its name in addresses. */
  readonly slug: string;
};

/** Hours are kept in hundredths. */
export const HOUR_DECIMALS = 2;

const amount = (currency: string) => scaled((text) => parseAmount(text, currency), "amount-form");
const hours = () => scaled((text) => parseScaled(text, HOUR_DECIMALS), "project-hours-form");

function scaled(parse: (text: string) => bigint | null, fault: string) {
  return z
    .string()
    .max(40, "too-long")
    .transform((text, context) => {
      const read = text === "" ? 0n : parse(text);
      if (read === null) context.addIssue({ code: "custom", message: fault });
      return read ?? 0n;
    });
}

const party = partyKey.nullable().default(null);
const given = short.default("");

/** What is entered in each part of a project's book; amounts as text of the project's currency. */
export const entryShapes = {
  line: (currency: string) =>
    z.object({ name: short.min(1, "name-missing"), budget: amount(currency) }),
  contribution: (currency: string) =>
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("money"),
        party: partyKey,
        what: given,
        pledged: amount(currency),
        given: amount(currency),
      }),
      z.object({
        kind: z.literal("hours"),
        party: partyKey,
        what: given,
        pledged: hours(),
        given: hours(),
        rate: amount(currency),
      }),
    ]),
  expense: (currency: string) =>
    z.object({
      line: z.uuid("project-line-unknown"),
      on: day,
      what: short.min(1, "project-what-missing"),
      amount: amount(currency),
      party,
    }),
  milestone: () =>
    z.object({
      name: short.min(1, "name-missing"),
      due: day,
      party,
      person: given,
      doneOn: day.nullable().default(null),
    }),
  report: () =>
    z
      .object({
        from: day,
        to: day,
        text: z.string().trim().min(1, "project-text-missing").max(20_000, "too-long"),
      })
      .refine(({ from, to }) => from <= to, { message: "closure-order", path: ["to"] }),
} as const;

export const entryKinds = ["line", "contribution", "expense", "milestone", "report"] as const;
export type EntryKind = (typeof entryKinds)[number];
export type EntryFacts<Kind extends EntryKind> = z.output<ReturnType<(typeof entryShapes)[Kind]>>;
type Kept<Kind extends EntryKind> = EntryFacts<Kind> & { readonly id: string };

export type BudgetLine = Kept<"line">;
export type Contribution = Kept<"contribution">;
export type Expense = Kept<"expense">;
export type Milestone = Kept<"milestone">;
export type Narrative = Kept<"report">;

/** Everything that is kept of a project beside what it is. */
export type ProjectBook = {
  readonly line: readonly BudgetLine[];
  readonly contribution: readonly Contribution[];
  readonly expense: readonly Expense[];
  readonly milestone: readonly Milestone[];
  readonly report: readonly Narrative[];
};
