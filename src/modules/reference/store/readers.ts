import { sql } from "kysely";
import { insertRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Asker } from "../model/inquiry/asker.ts";

const shape: RowShape<Asker> = {
  table: "inquiry_reader",
  columns: {
    inquiry: ["inquiry_id"],
    library: ["library_id"],
    person: ["person_id"],
    name: ["name"],
    email: ["email"],
  },
};

export const insertAsker = (ctx: Ctx, row: Asker): Promise<void> => insertRow(ctx.tx, shape, row);

/** Who asked; null where nothing was said of it, or it is forgotten. */
export async function readAsker(ctx: Ctx, inquiry: string): Promise<Asker | null> {
  const { rows } =
    await sql<Asker>`select ${selected(shape)} from inquiry_reader where inquiry_id = ${inquiry}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Notes, or changes, where an answer may be sent. */
export async function putEmail(
  ctx: Ctx,
  { id, library }: { id: string; library: LibraryId },
  email: string,
): Promise<void> {
  await sql`insert into inquiry_reader (inquiry_id, library_id, email) values (${id}, ${library}, ${email})
    on conflict (inquiry_id) do update set email = excluded.email`.execute(ctx.tx);
}

/** Forgets where answers were sent. */
export async function forgetEmail(ctx: Ctx, inquiry: string): Promise<void> {
  await sql`update inquiry_reader set email = null where inquiry_id = ${inquiry}`.execute(ctx.tx);
}
