import type { Ctx } from "#kernel/tenancy";
import { createList, myLists } from "./keep-list.ts";
import { addToList } from "./list-titles.ts";

/** Where a title is to be put: on a list, on a new one, or (neither) on the list used last. */
export type SaveRequest = {
  readonly title: string;
  readonly list?: string;
  readonly newName?: string;
  /** What the first list is called that nobody has named. */
  readonly defaultName: string;
};

/** Puts a title on one of the visitor's lists. @returns the list. */
export async function saveTitle(ctx: Ctx, request: SaveRequest): Promise<string> {
  const list = await listFor(ctx, request);
  await addToList(ctx, list, [request.title]);
  return list;
}

async function listFor(ctx: Ctx, { list, newName, defaultName }: SaveRequest): Promise<string> {
  if (newName !== undefined) return createList(ctx, { name: newName });
  if (list !== undefined) return list;
  const [last] = await myLists(ctx);
  return last?.id ?? createList(ctx, { name: defaultName });
}
