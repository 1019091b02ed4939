import type { PrivacyHandler } from "#kernel/privacy";
import { knowledgeWords } from "../../messages/knowledge-index.ts";
import {
  forgetWriter,
  overridesOfPerson,
  versionsOfPerson,
} from "../../store/knowledge/persons.ts";
import { forgetRatingWords } from "../../store/knowledge/ratings.ts";

/** So long what readers add in words stays: by then it has been read, or will not be. */
const WORDS_DAYS = 365;

/** What the knowledge base keeps of a person: what they wrote. Of who rated, nothing. */
export const knowledgePrivacy: Omit<PrivacyHandler, "module"> = {
  exportPerson: async (ctx, person) => ({
    articles: await versionsOfPerson(ctx, person),
    articleOverrides: await overridesOfPerson(ctx, person),
  }),
  erasePerson: forgetWriter,
  kept: (locale) => [knowledgeWords(locale)("kept-rating-words", { count: WORDS_DAYS })],
  retention: [
    {
      name: "kept-rating-words",
      days: WORDS_DAYS,
      expire: (ctx, before) =>
        forgetRatingWords(ctx, before.toZonedDateTimeISO("UTC").toPlainDate()),
    },
  ],
};
