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

/**
 * A file that an entry of a conversation tells of, as far as that side may see the entry; null where
 * there is none. It may have come to another conversation, which has become a part of this one.
 */
export async function readFile(
  ctx: Ctx,
  inquiry: string,
  id: string,
  audience: Audience,
): Promise<InquiryFile | null> {
  const { rows } = await sql<
    Omit<InquiryFile, "bytes"> & { bytes: string }
  >`select ${selected(shape)} from inquiry_file
    where id = ${id} and exists (select from inquiry_entry e
      where e.inquiry_id = ${inquiry} and e.data -> 'file' ->> 'id' = ${id}
        and (e.audience = 'all' or ${audience === "staff"}))`.execute(ctx.tx);
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
