import type { Ctx } from "#kernel/tenancy";
import type { BibliographicDescription } from "#standards/marc";
import { listKeeper } from "../../policy.ts";
import { listTitles } from "../../store/list-entries.ts";
import type { SavedList } from "../../store/lists.ts";
import { titleLeads } from "../../store/titles.ts";
import { titleRows } from "../title-rows.ts";
import { keptList } from "./keep-list.ts";
import { viewSharedList } from "./list-titles.ts";
import type { TitleRow } from "../../model/titles/title.ts";

/** More titles than a list can hold. */
const ALL = 2000;

/** A whole list, to be taken along. */
export type WholeList = {
  readonly list: SavedList;
  readonly titles: readonly {
    readonly row: TitleRow;
    readonly description: BibliographicDescription;
  }[];
};

/** The visitor's list with all its titles. */
export async function wholeList(ctx: Ctx, id: string): Promise<WholeList> {
  return described(ctx, await keptList(ctx, listKeeper(ctx), id));
}

/** A shared list with all its titles. */
export async function wholeSharedList(ctx: Ctx, token: string): Promise<WholeList> {
  return described(ctx, (await viewSharedList(ctx, token, 0, 1)).list);
}

async function described(ctx: Ctx, list: SavedList): Promise<WholeList> {
  const ids = await listTitles(ctx, list.id, 0, ALL);
  const descriptions = new Map(
    (await titleLeads(ctx, ids)).map((row) => [row.id, row.description]),
  );
  const rows = await titleRows(ctx, ids);
  return {
    list,
    titles: rows.flatMap((row) => {
      const description = descriptions.get(row.id);
      return description ? [{ row, description }] : [];
    }),
  };
}
