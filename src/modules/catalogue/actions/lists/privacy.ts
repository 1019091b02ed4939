import type { PrivacyHandler } from "#kernel/privacy";
import { listTitles } from "../../store/list-entries.ts";
import { deleteListsOf, listsOf } from "../../store/lists.ts";
import { forgetActor } from "../../store/import-states.ts";
import { titleRows } from "../title-rows.ts";

const ALL = 10_000;

/** What the catalogue keeps of a person: their lists, and that they loaded records for their library. */
export const cataloguePrivacy: PrivacyHandler = {
  module: "catalogue",
  exportPerson: async (ctx, person) => {
    const lists = [];
    for (const { id, name, note, createdAt } of await listsOf(ctx, person)) {
      const titles = await titleRows(ctx, await listTitles(ctx, id, 0, ALL));
      const named = titles.map((row) => ({
        id: row.id,
        title: row.title,
        authors: row.authors,
        year: row.year,
      }));
      lists.push({ name, note, createdAt: createdAt.toISOString(), titles: named });
    }
    return { lists };
  },
  erasePerson: async (ctx, person) => {
    await deleteListsOf(ctx, person);
    await forgetActor(ctx, person);
  },
};
