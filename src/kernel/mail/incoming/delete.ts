import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/**
 * Deletes messages that came, and their files; those that a row of another recipient still names stay.
 * `which` is a condition on the rows. Needs system reach. @returns how many
 */
export async function deleteIncoming(ctx: Ctx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    raw: string;
  }>`delete from incoming_mail where ${which} returning raw_sha256 as raw`.execute(ctx.tx);
  const files = [...new Set(rows.map(({ raw }) => raw))];
  const kept = await stillNamed(ctx, files);
  // Before the commit: should it fail, a row without its file is deleted the next time; the other way
  // round a file would stay for good.
  for (const raw of files) if (!kept.has(raw)) await ctx.blobs.delete(raw);
  return rows.length;
}

async function stillNamed(ctx: Ctx, files: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ raw: string }>`select raw_sha256 as raw from incoming_mail
    where raw_sha256 = any(${[...files]}::text[])`.execute(ctx.tx);
  return new Set(rows.map(({ raw }) => raw));
}
