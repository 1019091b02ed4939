import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import { mailVisitor } from "../visitor.ts";

/** Deletion of files of messages that are deleted. */
export const MAIL_CLEAR = defineJob("mail.clear", z.object({ files: z.array(z.string()) }));

/** Names in the payload of one job. */
const AT_ONCE = 500;

/**
 * Deletes messages that came; their files go after the commit, by a job. `which` is a condition on the
 * rows. Needs system reach. @returns how many
 */
export async function deleteIncoming(ctx: Ctx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    raw: string;
  }>`delete from incoming_mail where ${which} returning raw_sha256 as raw`.execute(ctx.tx);
  const files = [...new Set(rows.map(({ raw }) => raw))];
  for (let at = 0; at < files.length; at += AT_ONCE)
    await ctx.enqueue(MAIL_CLEAR, { files: files.slice(at, at + AT_ONCE) });
  return rows.length;
}

/** What the deletion of files needs; the parts of a job at work. */
type Clearing = {
  readonly payload: { readonly files: readonly string[] };
  readonly run: Run;
  readonly services: Pick<Services, "blobs">;
};

/**
 * Deletes the files of which no message is any more; that of another recipient may be of the same file.
 * Asked anew, for only what is committed counts.
 */
export async function clearMailFiles({ payload, run, services }: Clearing): Promise<void> {
  const { files } = payload;
  const named = await run(mailVisitor(), (ctx) => namedAmong(ctx, files));
  for (const raw of files) if (!named.has(raw)) await services.blobs.delete(raw);
}

async function namedAmong(ctx: Ctx, files: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ raw: string }>`select raw_sha256 as raw from incoming_mail
    where raw_sha256 = any(${[...files]}::text[])`.execute(ctx.tx);
  return new Set(rows.map(({ raw }) => raw));
}
