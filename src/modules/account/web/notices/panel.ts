import type { AccountPanel } from "#kernel/manifest";
import { countUnread } from "#kernel/notices";
import { noticeWords } from "../../messages/notices-index.ts";

/** The notices in "My library": how many are not read yet. */
export const noticesPanel: AccountPanel = {
  href: "/my/notices",
  label: (locale) => noticeWords(locale)("title"),
  summary: async (ctx) => {
    const { principal, locale } = ctx;
    const count = principal.kind === "person" ? await countUnread(ctx, principal.id) : 0;
    return noticeWords(locale)("summary", { count });
  },
};
