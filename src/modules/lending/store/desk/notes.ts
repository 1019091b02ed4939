import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Actor } from "../steps.ts";

/** What somebody at the desk noted of a request or a supply, for colleagues only. */
export type DeskNote = {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly text: string;
};

/** The notes of a request or a supply, in order. */
export async function readNotes(ctx: Ctx, subject: string): Promise<readonly DeskNote[]> {
  const { rows } = await sql<DeskNote>`select id, author, at, text from ill_note
    where (request_id = ${subject} or supply_id = ${subject}) and removed_at is null order by at, id`.execute(
    ctx.tx,
  );
  return rows;
}

export async function insertNote(
  ctx: Ctx,
  of: { readonly library: LibraryId; readonly request?: string; readonly supply?: string },
  by: Actor,
  text: string,
): Promise<string> {
  const id = newId();
  await sql`insert into ill_note (id, library_id, request_id, supply_id, person_id, author, at, text)
    values (${id}, ${of.library}, ${of.request ?? null}, ${of.supply ?? null}, ${by.person}, ${by.name},
      ${ctx.clock.now().toString()}, ${text})`.execute(ctx.tx);
  return id;
}

/** Takes a note away, or brings it back. @returns whether there is such a note. */
export async function markNoteRemoved(ctx: Ctx, id: string, removed: boolean): Promise<boolean> {
  const at = removed ? ctx.clock.now().toString() : null;
  const { numAffectedRows = 0n } =
    await sql`update ill_note set removed_at = ${at} where id = ${id}`.execute(ctx.tx);
  return numAffectedRows > 0n;
}
