import { z } from "zod";
import { unknownVariables } from "./template.ts";

/** The longest text, in characters. */
export const LONGEST_CANNED = 4000;
/** So many of one owner are still found by name. */
export const MOST_CANNED = 500;

/** What is typed after a stroke: letters and digits of any script, joined by hyphens. */
const name = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "name-missing")
  .max(40, "name-form")
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u, "name-form");
const topic = z.string().trim().min(1).max(60, "topics-form");
export const cannedLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "language-form");

/** What is said, with nothing in braces that could not be filled in. */
export const cannedBody = z
  .string()
  .trim()
  .max(LONGEST_CANNED, "body-long")
  .refine((body) => unknownVariables(body).length === 0, "variable-unknown");

/** How it is found. */
export const cannedFacts = z.object({ name, topics: z.array(topic).max(10, "topics-form") });
export type CannedFacts = z.output<typeof cannedFacts>;

/** A new one, in its first language. */
export const newCanned = cannedFacts.extend({
  language: cannedLanguage,
  body: cannedBody.min(1, "body-missing"),
});
