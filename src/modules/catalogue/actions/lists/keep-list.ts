import { InvalidInput, Refusal } from "#kernel/access";
import { isId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { listKeeper } from "../../policy.ts";
import {
  deleteList,
  insertList,
  listsOf,
  ownList,
  type SavedList,
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

export async function removeList(ctx: Ctx, id: string): Promise<void> {
  await deleteList(ctx, (await keptList(ctx, listKeeper(ctx), id)).id);
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
