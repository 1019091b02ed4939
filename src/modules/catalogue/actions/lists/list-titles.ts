import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { listKeeper } from "../../policy.ts";
import { deleteEntry, insertEntries, listTitles, orderEntries } from "../../store/list-entries.ts";
import { type SavedList, sharedList, updateList } from "../../store/lists.ts";
import { titleRows } from "../title-rows.ts";
import { keptList } from "./keep-list.ts";

const MOST_TITLES = 2000;
const PAGE = 100;

/** A list with a page of its titles. */
export type ListView = { readonly list: SavedList; readonly titles: readonly TitleRow[] };

/** The visitor's list, with the titles from the one numbered `offset`; at most 100. */
export async function viewList(ctx: Ctx, id: string, offset = 0, limit = PAGE): Promise<ListView> {
  return page(ctx, await keptList(ctx, listKeeper(ctx), id), offset, limit);
}

/** A list that its keeper shares by a link. @throws Refusal `not-found` when it is shared no more. */
export async function viewSharedList(
  ctx: Ctx,
  token: string,
  offset = 0,
  limit = PAGE,
): Promise<ListView> {
  const list = /^[\w-]{20,64}$/.test(token) ? await sharedList(ctx, token) : null;
  if (!list) throw new Refusal("not-found");
  return page(ctx, list, offset, limit);
}

/** Puts titles at the end of the visitor's list. @returns how many were not on it yet. */
export async function addToList(ctx: Ctx, id: string, titles: readonly string[]): Promise<number> {
  const person = listKeeper(ctx);
  const list = await keptList(ctx, person, id);
  if (list.titles + titles.length > MOST_TITLES) throw refusal("list-full", { limit: MOST_TITLES });
  const added = await insertEntries(ctx, list.id, person, titles.filter(isId));
  await updateList(ctx, list.id, list);
  return added;
}

/** Takes a title off the visitor's list. */
export async function removeFromList(ctx: Ctx, id: string, title: string): Promise<void> {
  const list = await keptList(ctx, listKeeper(ctx), id);
  if (!isId(title)) throw new Refusal("not-found");
  await deleteEntry(ctx, list.id, title);
  await updateList(ctx, list.id, list);
}

/** Moves a title of the visitor's list to a place counted from 0. */
export async function moveInList(
  ctx: Ctx,
  id: string,
  title: string,
  place: number,
): Promise<void> {
  const list = await keptList(ctx, listKeeper(ctx), id);
  const titles = await listTitles(ctx, list.id, 0, MOST_TITLES);
  if (!titles.includes(title)) throw new Refusal("not-found");
  const others = titles.filter((other) => other !== title);
  await orderEntries(ctx, list.id, others.toSpliced(Math.max(0, place), 0, title));
  await updateList(ctx, list.id, list);
}

async function page(ctx: Ctx, list: SavedList, offset: number, limit: number): Promise<ListView> {
  const ids = await listTitles(
    ctx,
    list.id,
    Math.max(0, offset),
    Math.min(PAGE, Math.max(1, limit)),
  );
  return { list, titles: await titleRows(ctx, ids) };
}
