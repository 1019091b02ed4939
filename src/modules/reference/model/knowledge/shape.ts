import { z } from "zod";
import { articleKinds } from "./article.ts";
import { overrideWays } from "./override.ts";
import { isTopic } from "./topics.ts";

const title = z.string().trim().min(1, "title-missing").max(200, "title-long");
const body = z.string().trim().min(1, "body-missing").max(20_000, "body-long");
const language = z.string().regex(/^[a-z]{2,3}$/, "language-form");

/** What somebody writes: title and text in one language. Messages are codes of faults. */
export const wordsShape = z.object({ title, body });
export type ArticleWords = z.output<typeof wordsShape>;

/** A new article, or one that is saved: its words in its first language, and what it is. */
export const articleShape = wordsShape.extend({
  kind: z.enum(articleKinds, "choice-unknown"),
  language,
  topics: z
    .array(z.string().refine(isTopic, "choice-unknown"))
    .transform((chosen) => [...new Set(chosen)]),
  reviewOn: z.iso.date("date-form").nullable(),
});
export type ArticleInput = z.output<typeof articleShape>;

export const translationShape = wordsShape.extend({ language });

/** What a library does with an article of the network. */
export const overrideShape = z
  .object({
    way: z.enum(overrideWays, "choice-unknown"),
    note: z.string().trim().max(4000, "note-long"),
  })
  .refine(({ way, note }) => way !== "note" || note !== "", {
    path: ["note"],
    message: "note-missing",
  });

export const ratingShape = z.object({
  helpful: z.enum(["yes", "no"], "choice-unknown"),
  words: z.string().trim().max(1000, "words-long"),
});
