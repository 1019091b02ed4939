import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { rowOf } from "../model/titles/row.ts";
import type { TitleRow } from "../model/titles/title.ts";
import { rowSources } from "../store/titles.ts";

/** Titles as a list shows them, in the order of the ids; those no longer there are left out. One query. */
export async function titleRows(ctx: Ctx, ids: readonly string[]): Promise<readonly TitleRow[]> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return [];
  const sources = new Map((await rowSources(ctx, asked)).map((source) => [source.id, source]));
  return asked.flatMap((id) => {
    const source = sources.get(id);
    return source ? [rowOf(id, source.description, source.holdings)] : [];
  });
}
