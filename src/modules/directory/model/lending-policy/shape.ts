import { z } from "zod";
import { forms } from "#standards/marc";
import { code, daysShape, short } from "../parts.ts";

export const lendings = ["loan", "copy", "both", "nothing"] as const;

const number = (least: number, most: number) =>
  z.number("number-form").int("number-form").min(least, "number-form").max(most, "number-form");

/** What is lent of copies of which all that is said holds; what is left out holds for every copy. */
export const ruleShape = z.object({
  branch: code.optional(),
  /** As the copy's shelving has it. */
  collection: short.min(1).optional(),
  forms: z.array(z.enum(forms, "form-unknown")).max(20).optional(),
  /** Added to the catalogue less than so many days ago. */
  newerThanDays: number(1, 3650).optional(),
  /** Only to members of the network, or only to others. */
  to: z.enum(["members", "partners"]).optional(),
  lends: z.enum(lendings),
  /** Instead of what the agreement says. */
  loanDays: number(1, 730).optional(),
});

export const lendingPolicyShape = z.object({
  rules: z.array(ruleShape).max(100, "too-many-rules").default([]),
  /** Most loans out to other libraries at once; null: no limit. */
  maxOut: number(0, 1_000_000)
    .nullish()
    .transform((most) => most ?? null),
  /** Days on which nothing leaves the house. */
  closedWeeks: z.array(daysShape).max(50).default([]),
  /** Asked last, when nobody else can lend. */
  lastResort: z.boolean().default(false),
});

export const libraryPolicy = z.object({ library: code, policy: lendingPolicyShape });

export type PolicyRule = z.output<typeof ruleShape>;
export type LendingPolicy = z.output<typeof lendingPolicyShape>;

/** Of a library that has said nothing: everything its agreements offer. */
export const openPolicy: LendingPolicy = {
  rules: [],
  maxOut: null,
  closedWeeks: [],
  lastResort: false,
};
