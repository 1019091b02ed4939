import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/**
 * The next number of a stream, under its lock until the transaction ends: whoever gets a higher one
 * commits later. Its followers are woken after the commit.
 */
export async function nextInStream(ctx: Ctx, stream: string): Promise<number> {
  const { rows } = await sql<{
    next: string;
  }>`select app.next_in_stream(${stream}) as next`.execute(ctx.tx);
  ctx.afterCommit(() => ctx.wakeStream(stream));
  return Number(rows[0]?.next);
}

/** Says that what was numbered up to here is not kept any more: who comes from before is told to begin anew. */
export async function forgetStream(ctx: Ctx, stream: string, upTo: number): Promise<void> {
  await sql`select app.forget_stream(${stream}, ${upTo})`.execute(ctx.tx);
}

/** The last number of a stream; 0 while there is none. */
export async function streamHead(ctx: Ctx, stream: string): Promise<number> {
  const { rows } = await sql<{
    last: string;
  }>`select last_sequence as last from app.stream_heads(${[stream]}::uuid[])`.execute(ctx.tx);
  return Number(rows[0]?.last ?? 0);
}
