import type { AccountPanel } from "#kernel/manifest";
import { ownCounts } from "../../actions/reader/own-requests.ts";
import { ownWords } from "../../messages/reader-own-index.ts";

/** "My requests" among the panels of "My library". */
export const requestsPanel: AccountPanel = {
  href: "/my/requests",
  label: (locale) => ownWords(locale)("requests"),
  summary: async (ctx) => ownWords(ctx.locale)("panel", await ownCounts(ctx)),
};
