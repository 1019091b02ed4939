import { InvalidInput, Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";
import { insertNote, markNoteRemoved } from "../../store/desk/notes.ts";
import { actorOf } from "../exchange/actor.ts";
import { deskLibrary } from "./desk-library.ts";
import { ownRequest, ownSupply } from "./own-rows.ts";

export type { DeskNote } from "../../store/desk/notes.ts";

/** Writes a note for colleagues. @returns its id. @throws Refusal `not-found`; InvalidInput `text`. */
export async function addNote(ctx: Ctx, side: Side, id: string, text: string): Promise<string> {
  if (text === "" || text.length > 2000) throw new InvalidInput({ text: "invalid" });
  const row = side === "lend" ? await ownSupply(ctx, id) : await ownRequest(ctx, id);
  const library = deskLibrary(ctx);
  const of = side === "lend" ? { library, supply: row.id } : { library, request: row.id };
  return insertNote(ctx, of, actorOf(ctx.principal, library), text);
}

/** Takes a note away, or brings it back. @throws Refusal `not-found`. */
export async function removeNote(ctx: Ctx, id: string, removed: boolean): Promise<void> {
  deskLibrary(ctx);
  if (!isId(id) || !(await markNoteRemoved(ctx, id, removed))) throw new Refusal("not-found");
}
