import { z } from "zod";
import { defineNotice } from "#kernel/notices";
import { noticeWords } from "../messages/notices-index.ts";

/**
 * Told to readers who were signed in when they asked. What was answered never stands in a notice: it is
 * read in the conversation, and goes with it.
 */
export const ANSWERED = defineNotice({
  name: "reference.answered",
  params: z.object({ library: z.string() }),
  words: (locale) => {
    const t = noticeWords(locale);
    return {
      label: t("answered-label"),
      outline: t("answered-outline"),
      title: ({ library }) => t("answered-title", { library }),
      text: () => t("answered-text"),
    };
  },
});

/** Told to staff to whom a question was given. */
export const ASSIGNED = defineNotice({
  name: "reference.assigned",
  params: z.object({ code: z.string() }),
  words: (locale) => {
    const t = noticeWords(locale);
    return {
      label: t("assigned-label"),
      outline: t("assigned-outline"),
      title: ({ code }) => t("assigned-title", { code }),
      text: () => t("assigned-text"),
    };
  },
});

/** Told once a day to who takes care of questions whose answer is overdue, else to who administers the library. */
export const OVERDUE = defineNotice({
  name: "reference.overdue",
  params: z.object({ count: z.number().int() }),
  mail: "daily",
  words: (locale) => {
    const t = noticeWords(locale);
    return {
      label: t("overdue-label"),
      outline: t("overdue-outline"),
      title: ({ count }) => t("overdue-title", { count }),
      text: () => t("overdue-text"),
    };
  },
});

/** All kinds of news of the reference desk. */
export const referenceNotices = [ANSWERED, ASSIGNED, OVERDUE] as const;
