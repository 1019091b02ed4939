import { z } from "zod";
import type { Canned } from "./canned.ts";
import { cannedBody, cannedFacts, cannedLanguage, MOST_CANNED } from "./shape.ts";
import { staleLanguages } from "./versions.ts";

const FORMAT = "commonshelf-canned-answers";

const carried = cannedFacts
  .extend({
    language: cannedLanguage,
    /** By language. */
    texts: z.record(cannedLanguage, cannedBody.min(1, "body-missing")),
    /** Languages whose text is behind the first. */
    stale: z.array(cannedLanguage).default([]),
  })
  .refine(({ language, texts }) => Object.hasOwn(texts, language), {
    message: "body-missing",
    path: ["texts"],
  });
export type CarriedCanned = z.output<typeof carried>;

/** Canned answers as a file carries them from one desk to another. */
export const cannedFile = z.object({
  format: z.literal(FORMAT),
  answers: z.array(carried).max(MOST_CANNED),
});

/** The file of these answers. */
export function toFile(answers: readonly Canned[]): z.input<typeof cannedFile> {
  return {
    format: FORMAT,
    answers: answers.map((answer) => ({
      name: answer.name,
      topics: [...answer.topics],
      language: answer.language,
      texts: Object.fromEntries(answer.texts.map(({ language, body }) => [language, body])),
      stale: [...staleLanguages(answer)],
    })),
  };
}
