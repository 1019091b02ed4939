import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { parseMail } from "./parse/parse.ts";

type Row = { came: Date; to: string; subject: string | null; raw: string };

/** What is kept of messages from an address, as its owner can read it; of files their names. Needs system reach. */
export async function exportIncoming(ctx: Ctx, address: string): Promise<readonly unknown[]> {
  const { rows } =
    await sql<Row>`select received_at as came, recipient as "to", subject, raw_sha256 as raw
    from incoming_mail where lower(from_address) = lower(${address}) order by id`.execute(ctx.tx);
  const exported: unknown[] = [];
  for (const { raw, ...told } of rows) exported.push({ ...told, ...(await contentOf(ctx, raw)) });
  return exported;
}

/** Of a message whose file is missing the row is all there is. */
async function contentOf({ blobs }: Ctx, raw: string) {
  const content = await buffer(blobs.get(raw)).catch(async (fault: unknown) => {
    if (await blobs.head(raw)) throw fault;
  });
  if (!content) return { text: null, files: [] };
  const { text, attachments } = await parseMail(content);
  return { text, files: attachments.map(({ name }) => name) };
}
