import type { PrivacyHandler } from "#kernel/privacy";
import { cannedOfPerson, forgetCanned } from "../../store/canned/canned.ts";

/** What canned answers keep of a person: those that they wrote for themselves. */
export const cannedPrivacy: Pick<PrivacyHandler, "exportPerson" | "erasePerson"> = {
  exportPerson: async (ctx, person) => ({
    cannedAnswers: (await cannedOfPerson(ctx, person)).map(({ name, topics, texts }) => ({
      name,
      topics,
      texts: Object.fromEntries(texts.map(({ language, body }) => [language, body])),
    })),
  }),
  erasePerson: forgetCanned,
};
