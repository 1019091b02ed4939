import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { fromStore, listedOf } from "../model/titles/listed.ts";
import type { TitleRow } from "../model/titles/title.ts";
import { type RowSource, rowSources } from "../store/titles.ts";

/** Titles as a list shows them, in the order of the ids; those no longer there are left out. One query. */
export async function titleRows(ctx: Ctx, ids: readonly string[]): Promise<readonly TitleRow[]> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return [];
  const sources = new Map((await rowSources(ctx, asked)).map((source) => [source.id, source]));
  return asked.flatMap((id) => {
    const source = sources.get(id);
    return source ? [rowOf(source)] : [];
  });
}

function rowOf({ id, holdings, ...source }: RowSource): TitleRow {
  const listed = source.listed ? fromStore(source.listed) : listedOf(source.description);
  return { id, ...listed, holdings };
}
