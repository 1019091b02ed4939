import type { AccountPanel } from "#kernel/manifest";
import { countOwnQuestions } from "../../actions/reader/own-questions.ts";
import { askWords } from "../../messages/ask-index.ts";

/** "My questions" among the panels of "My library", for those who have asked any. */
export const questionsPanel: AccountPanel = {
  href: "/my/questions",
  label: (locale) => askWords(locale)("my-questions"),
  summary: async (ctx) => {
    const { all, open } = await countOwnQuestions(ctx);
    return all === 0 ? null : askWords(ctx.locale)("questions-waiting", { count: open });
  },
};
