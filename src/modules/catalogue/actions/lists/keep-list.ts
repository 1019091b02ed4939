import { InvalidInput, Refusal } from "#kernel/access";
import { isId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { listKeeper } from "../../policy.ts";
import {
  bringListBack,
  insertList,
  listsOf,
  ownList,
  removedListName,
  type SavedList,
  setListAside,
  updateList,
} from "../../store/lists.ts";

const MOST_LISTS = 200;

export type ListInput = { readonly name: string; readonly note?: string };

/** The visitor's lists, the one changed last first. */
export async function myLists(ctx: Ctx): Promise<readonly SavedList[]> {
  return listsOf(ctx, listKeeper(ctx));
}

/** Begins a list. @returns its id. @throws InvalidInput for a name missing or too long. */
export async function createList(ctx: Ctx, input: ListInput): Promise<string> {
  const person = listKeeper(ctx);
  const { name, note } = checked(input);
  if ((await listsOf(ctx, person)).length >= MOST_LISTS)
    throw refusal("lists-too-many", { limit: MOST_LISTS });
  const id = newId();
  await insertList(ctx, person, id, name, note);
  return id;
}

/** Gives a list another name and note. */
export async function renameList(ctx: Ctx, id: string, input: ListInput): Promise<void> {
  const list = await keptList(ctx, listKeeper(ctx), id);
  await updateList(ctx, list.id, { ...checked(input), token: list.token });
}

/** Deletes a list; for some days it can be brought back. */
export async function removeList(ctx: Ctx, id: string): Promise<void> {
  await setListAside(ctx, (await keptList(ctx, listKeeper(ctx), id)).id);
}

/** Undoes `removeList`. @throws Refusal `not-found` when the list is forgotten already. */
export async function restoreList(ctx: Ctx, id: string): Promise<void> {
  const person = listKeeper(ctx);
  if (!isId(id) || (await bringListBack(ctx, person, id)) === null) throw new Refusal("not-found");
}

/** The name of a list just deleted, to offer it back; null when there is nothing to bring back. */
export async function restorableList(ctx: Ctx, id: string): Promise<string | null> {
  return isId(id) ? removedListName(ctx, listKeeper(ctx), id) : null;
}

/** The person's own list. @throws Refusal `not-found` for anybody else's. */
export async function keptList(ctx: Ctx, person: PersonId, id: string): Promise<SavedList> {
  const list = isId(id) ? await ownList(ctx, person, id) : null;
  if (!list) throw new Refusal("not-found");
  return list;
}

function checked({ name, note = "" }: ListInput): { name: string; note: string | null } {
  if (name.trim() === "") throw new InvalidInput({ name: "list-name-missing" });
  if (name.trim().length > 200) throw new InvalidInput({ name: "list-name-long" });
  if (note.length > 2000) throw new InvalidInput({ note: "list-note-long" });
  return { name: name.trim(), note: note.trim() || null };
}
