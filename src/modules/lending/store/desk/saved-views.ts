import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A queue with its filters, under a name. */
export type SavedView = {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
};

/** The views of a library that the visitor may use, by name. */
export async function readViews(ctx: Ctx, library: LibraryId): Promise<readonly SavedView[]> {
  const { rows } =
    await sql<SavedView>`select id, person_id as person, name, query, shared from ill_saved_view
    where library_id = ${library} and removed_at is null order by lower(name), id`.execute(ctx.tx);
  return rows;
}

export async function insertView(
  ctx: Ctx,
  library: LibraryId,
  { person, name, query, shared }: Omit<SavedView, "id">,
): Promise<string> {
  const id = newId();
  await sql`insert into ill_saved_view (id, library_id, person_id, name, query, shared, created_at)
    values (${id}, ${library}, ${person}, ${name}, ${query}, ${shared}, ${ctx.clock.now().toString()})`.execute(
    ctx.tx,
  );
  return id;
}

/** Takes a view away, or brings it back. @returns whether there was one of the visitor's own. */
export async function markViewRemoved(ctx: Ctx, id: string, removed: boolean): Promise<boolean> {
  const at = removed ? ctx.clock.now().toString() : null;
  const { numAffectedRows = 0n } =
    await sql`update ill_saved_view set removed_at = ${at} where id = ${id}`.execute(ctx.tx);
  return numAffectedRows > 0n;
}
