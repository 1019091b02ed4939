import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { defineNotice, notify } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import { knowledgeWords } from "../../messages/knowledge-index.ts";
import { overdueByKeeper } from "../../store/knowledge/overdue.ts";

/** Every week: tells those who keep articles which of them should be read again. */
export const KNOWLEDGE_REVIEW = defineJob("reference.knowledge-review", z.object({}));

const params = z.object({
  count: z.number(),
  /** Of the article that has waited longest. */
  title: z.string(),
});

/** Articles whose day to be read again has come. */
export const REVIEW_DUE = defineNotice({
  name: "reference.review-due",
  params,
  mail: "daily",
  push: "never",
  words: (locale) => {
    const t = knowledgeWords(locale);
    return {
      label: t("review-label"),
      outline: t("review-outline"),
      title: ({ count }) => t("review-title", { count }),
      text: ({ count, title }) => t("review-text", { count, title }),
    };
  },
});

/** Tells every keeper of overdue articles, once for each library; in a system transaction. @returns how many were told. */
export async function tellOfReviews(ctx: Ctx): Promise<number> {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const overdue = await overdueByKeeper(ctx, today);
  for (const { keeper, library, code, count, title } of overdue) {
    await notify(ctx, {
      kind: REVIEW_DUE,
      person: keeper,
      library,
      subjectKey: `reference:knowledge-review:${code ?? "network"}`,
      href:
        code === null
          ? "/network/knowledge?show=review"
          : `/desk/${code}/ask/knowledge?show=review`,
      params: { count, title },
    });
  }
  return overdue.length;
}
