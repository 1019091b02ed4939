import type { AccountPanel } from "#kernel/manifest";
import { ownEntries } from "../../actions/expertise/own-entry.ts";
import { deskWords } from "../../messages/index.ts";

/** The own entry among what concerns somebody; nothing for who has none. */
export const ownEntryPanel: AccountPanel = {
  href: "/my/expertise",
  label: (locale) => deskWords(locale)("own-entry"),
  summary: async (ctx) => {
    const [own] = await ownEntries(ctx);
    if (!own) return null;
    const { skills, languages } = own.entry;
    return deskWords(ctx.locale)("own-entry-summary", {
      skills: skills.length,
      languages: languages.length,
    });
  },
};
