import { sql } from "kysely";
import { insertRow, type RowShape, selected } from "#kernel/db";
import type { Ctx } from "#kernel/tenancy";
import type { Audience } from "../model/inquiry/entry.ts";
import type { InquiryFile } from "../model/files/file.ts";

const shape: RowShape<InquiryFile> = {
  table: "inquiry_file",
  columns: {
    id: ["id"],
    inquiry: ["inquiry_id"],
    library: ["library_id"],
    entry: ["entry_id"],
    blob: ["blob"],
    fileName: ["file_name"],
    mediaType: ["media_type"],
    bytes: ["bytes"],
    sha256: ["sha256"],
    sealedKey: ["sealed_key"],
    iv: ["iv"],
    tag: ["tag"],
    at: ["at"],
  },
};

export const insertFile = (ctx: Ctx, row: InquiryFile): Promise<void> =>
  insertRow(ctx.tx, shape, row);

/** How many files a conversation holds. */
export async function countFiles(ctx: Ctx, inquiry: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from inquiry_file where inquiry_id = ${inquiry}`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** A file of a conversation, as far as that side may see its entry; null where there is none. */
export async function readFile(
  ctx: Ctx,
  inquiry: string,
  id: string,
  audience: Audience,
): Promise<InquiryFile | null> {
  const { rows } = await sql<
    Omit<InquiryFile, "bytes"> & { bytes: string }
  >`select ${selected(shape)} from inquiry_file
    join inquiry_entry on inquiry_entry.id = inquiry_file.entry_id
    where inquiry_file.id = ${id} and inquiry_file.inquiry_id = ${inquiry}
      and (inquiry_entry.audience = 'all' or ${audience === "staff"})`.execute(ctx.tx);
  const [row] = rows;
  return row ? { ...row, bytes: Number(row.bytes) } : null;
}

/** Takes all files from a conversation. @returns where they lie */
export async function deleteFiles(ctx: Ctx, inquiry: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    blob: string;
  }>`delete from inquiry_file where inquiry_id = ${inquiry} returning blob`.execute(ctx.tx);
  return rows.map(({ blob }) => blob);
}
