import type { AccountPanel } from "#kernel/manifest";
import { myLists } from "../../actions/lists/keep-list.ts";
import { listWords } from "../../messages/pages-index.ts";

/** "My lists" among the panels of "My library". */
export const listsPanel: AccountPanel = {
  href: "/my/lists",
  label: (locale) => listWords(locale)("lists"),
  summary: async (ctx) =>
    listWords(ctx.locale)("lists-panel", { count: (await myLists(ctx)).length }),
};
