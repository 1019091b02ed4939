import type { Ctx } from "#kernel/tenancy";
import type { CollectionQuery, ListSort } from "../../model/collection/collection-query.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { listTaker } from "../../policy.ts";
import { shelfMarks, type ShelfMarks } from "../../store/shelf-marks.ts";
import { titleRows } from "../title-rows.ts";
import { listSearch } from "./list-titles.ts";

/** Ids that one query brings: as many as the index gives. */
export const IDS_AT_ONCE = 10_000;
const COPIES = 50;

/** A title of a list taken along; with its place on the shelves of the library asked about. */
export type TakenTitle = { readonly row: TitleRow; readonly marks: ShelfMarks | null };

/**
 * Ids of a list from `offset` on, at most `IDS_AT_ONCE`; fewer say that it ends here. What libraries
 * load meanwhile may shift the list: it is exact for a catalogue at rest.
 * @throws Refusal for who may not take whole lists along.
 */
export async function listedIds(
  ctx: Ctx,
  query: CollectionQuery,
  sort: ListSort,
  offset: number,
): Promise<readonly string[]> {
  listTaker(ctx);
  const asked = { ...listSearch(ctx, query, sort), offset, limit: IDS_AT_ONCE };
  return (await ctx.search.query(asked)).hits.map(({ id }) => id);
}

/** Titles with what a list that is taken along says of them. @throws Refusal as above. */
export async function takenTitles(
  ctx: Ctx,
  ids: readonly string[],
  library: string | null,
): Promise<readonly TakenTitle[]> {
  listTaker(ctx);
  const rows = await titleRows(ctx, ids);
  const marks = library === null ? [] : await shelfMarks(ctx, ids, library, COPIES);
  const byTitle = new Map(marks.map((one) => [one.title, one]));
  return rows.map((row) => ({ row, marks: byTitle.get(row.id) ?? null }));
}
