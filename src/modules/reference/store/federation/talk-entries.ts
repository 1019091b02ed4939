import { sql } from "kysely";
import { insertRow, type RowShape, selected } from "#kernel/db";
import type { Ctx } from "#kernel/tenancy";
import type { TalkEntry } from "../../model/federation/talk.ts";

const shape: RowShape<TalkEntry> = {
  table: "foreign_talk_entry",
  columns: {
    id: ["id"],
    talk: ["talk_id"],
    sequence: ["sequence"],
    clientId: ["client_id"],
    author: ["author"],
    name: ["name"],
    body: ["body"],
    at: ["at"],
  },
};

export const insertTalkEntry = (ctx: Ctx, row: TalkEntry): Promise<void> =>
  insertRow(ctx.tx, shape, row);

/** The number of what was said under this id; null where nothing was. */
export async function numberInTalk(
  ctx: Ctx,
  talk: string,
  clientId: string,
): Promise<number | null> {
  const { rows } = await sql<{ sequence: string }>`select sequence from foreign_talk_entry
    where talk_id = ${talk} and client_id = ${clientId}`.execute(ctx.tx);
  return rows[0] ? Number(rows[0].sequence) : null;
}

/** What was said after a number, in order. */
export async function talkEntriesAfter(
  ctx: Ctx,
  talk: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly TalkEntry[]> {
  const { rows } = await sql<
    Omit<TalkEntry, "sequence"> & { sequence: string }
  >`select ${selected(shape)} from foreign_talk_entry
    where talk_id = ${talk} and sequence > ${after} order by sequence limit ${limit}`.execute(
    ctx.tx,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
