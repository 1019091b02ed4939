import type { PrivacyHandler } from "#kernel/privacy";
import { listWords } from "../../messages/pages-index.ts";
import { listTitles } from "../../store/list-entries.ts";
import { deleteListsOf, forgetRemovedLists, listsOf } from "../../store/lists.ts";
import { forgetAlarmReader } from "../../store/match-alarms.ts";
import { decisionsOf, forgetDecider } from "../../store/match-decisions.ts";
import { forgetReviewer } from "../../store/import-reviews.ts";
import { forgetActor } from "../../store/import-states.ts";
import { titleRows } from "../title-rows.ts";

const ALL = 10_000;
/** So long a deleted list can be brought back. */
const REMOVED_DAYS = 7;

/** What the catalogue keeps of a person: their lists, what they said of records, that they loaded records. */
export const cataloguePrivacy: PrivacyHandler = {
  module: "catalogue",
  exportPerson: async (ctx, person) => {
    const lists = [];
    for (const { id, name, note, createdAt } of await listsOf(ctx, person, { removed: true })) {
      const titles = await titleRows(ctx, await listTitles(ctx, id, 0, ALL));
      const named = titles.map((row) => ({
        id: row.id,
        title: row.title,
        authors: row.authors,
        year: row.year,
      }));
      lists.push({ name, note, createdAt: createdAt.toISOString(), titles: named });
    }
    return { lists, decisions: await decisionsOf(ctx, person) };
  },
  erasePerson: async (ctx, person) => {
    await deleteListsOf(ctx, person);
    await forgetActor(ctx, person);
    await forgetReviewer(ctx, person);
    await forgetDecider(ctx, person);
    await forgetAlarmReader(ctx, person);
  },
  kept: (locale) => {
    const t = listWords(locale);
    return [t("kept-lists", { days: REMOVED_DAYS }), t("kept-imports"), t("kept-decisions")];
  },
  retention: [{ name: "kept-removed-lists", days: REMOVED_DAYS, expire: forgetRemovedLists }],
};
