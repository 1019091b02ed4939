import { sql } from "kysely";
import { insertRow, type RowShape, selected } from "#kernel/db";
import type { Ctx } from "#kernel/tenancy";
import type { Entry, Audience } from "../model/inquiry/entry.ts";

const shape: RowShape<Entry> = {
  table: "inquiry_entry",
  columns: {
    id: ["id"],
    inquiry: ["inquiry_id"],
    library: ["library_id"],
    sequence: ["sequence"],
    clientId: ["client_id"],
    kind: ["kind"],
    author: ["author"],
    authorId: ["author_id"],
    authorLibrary: ["author_library_id"],
    authorName: ["author_name"],
    audience: ["audience"],
    channel: ["channel"],
    body: ["body"],
    data: ["data", "json"],
    at: ["at"],
  },
};

export const insertEntry = (ctx: Ctx, row: Entry): Promise<void> => insertRow(ctx.tx, shape, row);

/** The number of what a client said under this id; null where it has not. */
export async function numberOfClientId(
  ctx: Ctx,
  inquiry: string,
  clientId: string,
): Promise<number | null> {
  const { rows } = await sql<{
    sequence: string;
  }>`select sequence from inquiry_entry where inquiry_id = ${inquiry} and client_id = ${clientId}`.execute(
    ctx.tx,
  );
  return rows[0] ? Number(rows[0].sequence) : null;
}

/** The id of what a client said under this id; null where it has not. */
export async function entryOfClientId(
  ctx: Ctx,
  inquiry: string,
  clientId: string,
): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from inquiry_entry where inquiry_id = ${inquiry} and client_id = ${clientId}`.execute(
    ctx.tx,
  );
  return rows[0]?.id ?? null;
}

/** Entries after a number, in order, as that audience may see them. */
export async function entriesAfter(
  ctx: Ctx,
  inquiry: string,
  { after, limit, audience }: { after: number; limit: number; audience: Audience },
): Promise<readonly Entry[]> {
  const { rows } = await sql<
    Omit<Entry, "sequence"> & { sequence: string }
  >`select ${selected(shape)} from inquiry_entry where inquiry_id = ${inquiry} and sequence > ${after}
    and (audience = 'all' or ${audience === "staff"}) order by sequence limit ${limit}`.execute(
    ctx.tx,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
