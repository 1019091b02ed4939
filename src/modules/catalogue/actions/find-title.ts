import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { TitleCopy, TitleRecord, TitleView } from "../model/titles/title.ts";
import { branchCopies, titleCopies, titleHead, titleRecords } from "../store/titles.ts";

/** Copies of one record at one branch that are shown at once; the rest are asked for by page. */
export const copiesShown = 20;

/** A title with every library's record and copies; null when no title ever had this id. */
export async function findTitle(ctx: Ctx, id: string): Promise<TitleView | null> {
  const head = isId(id) ? await titleHead(ctx, id) : null;
  if (!head) return null;
  const branches = Map.groupBy(
    await titleCopies(ctx, head.id, copiesShown),
    ({ record }) => record,
  );
  const records = (await titleRecords(ctx, head.id)).map((record): TitleRecord => ({
    ...record,
    branches: branches.get(record.id) ?? [],
  }));
  return {
    id: head.id,
    retired: head.id === id ? null : id,
    changedAt: head.changedAt,
    lead: records.find((record) => record.id === head.lead) ?? records[0] ?? null,
    records,
  };
}

/** Further copies of a record at one branch (null: where none is named); at most 200 at once. */
export async function moreCopies(
  ctx: Ctx,
  record: string,
  branch: string | null,
  offset: number,
  limit: number,
): Promise<readonly TitleCopy[]> {
  if (!isId(record)) return [];
  return branchCopies(ctx, record, branch, Math.max(0, offset), Math.min(200, Math.max(1, limit)));
}
