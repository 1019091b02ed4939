import { InvalidInput, Refusal } from "#kernel/access";
import { isId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { readQueueQuery, writeQueueQuery } from "../../model/desk/queue-query.ts";
import {
  insertView,
  markViewRemoved,
  readViews,
  type SavedView,
} from "../../store/desk/saved-views.ts";
import { deskLibrary } from "./desk-library.ts";

export type { SavedView } from "../../store/desk/saved-views.ts";

/** The views that the visitor has at this desk: their own, and those that others share. */
export async function deskViews(ctx: Ctx): Promise<readonly SavedView[]> {
  return readViews(ctx, deskLibrary(ctx));
}

/** Keeps a queue with its filters under a name. @returns its id. @throws InvalidInput `name`. */
export async function saveView(
  ctx: Ctx,
  { name, query, shared }: Pick<SavedView, "name" | "query" | "shared">,
): Promise<string> {
  const library = deskLibrary(ctx);
  if (name === "") throw new InvalidInput({ name: "invalid" });
  const given = new URLSearchParams(query.slice(0, 1000));
  const read = readQueueQuery((key) => given.get(key) ?? undefined, "lend-answer");
  const kept = writeQueueQuery({ ...read, page: 1 }).toString();
  return insertView(ctx, library, {
    person: personOf(ctx),
    name: name.slice(0, 80),
    query: kept,
    shared,
  });
}

/** Takes away a view of one's own, or brings it back. @throws Refusal `not-found`. */
export async function removeView(ctx: Ctx, id: string, removed: boolean): Promise<void> {
  deskLibrary(ctx);
  if (!isId(id) || !(await markViewRemoved(ctx, id, removed))) throw new Refusal("not-found");
}

function personOf(ctx: Ctx): PersonId {
  if (ctx.principal.kind !== "person") throw new Refusal("forbidden");
  return ctx.principal.id;
}
