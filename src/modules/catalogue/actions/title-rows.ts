import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { rowOf } from "../model/titles/row.ts";
import type { TitleRow } from "../model/titles/title.ts";
import { titleHoldings, titleLeads } from "../store/titles.ts";

/** Titles as a list shows them, in the order of the ids; those no longer there are left out. Two queries. */
export async function titleRows(ctx: Ctx, ids: readonly string[]): Promise<readonly TitleRow[]> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return [];
  const leads = new Map((await titleLeads(ctx, asked)).map((row) => [row.id, row.description]));
  const holdings = await titleHoldings(ctx, asked);
  return asked.flatMap((id) => {
    const description = leads.get(id);
    return description ? [rowOf(id, description, holdings.get(id) ?? [])] : [];
  });
}
