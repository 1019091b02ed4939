import { type RawBuilder, sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import {
  borrowQueues,
  LATELY_DAYS,
  lendQueues,
  type QueueName,
  ruleOf,
} from "../../model/desk/queues.ts";
import { queueCondition } from "./queue-conditions.ts";

export type QueueCounts = Readonly<Record<QueueName, number>>;

/** How much stands in each queue of a library: one statement for all of them. */
export async function countQueues(ctx: Ctx, library: LibraryId): Promise<QueueCounts> {
  const since = ctx.clock
    .now()
    .subtract({ hours: 24 * LATELY_DAYS })
    .toString();
  const { rows } = await sql<QueueCounts>`select lend.*, borrow.* from
    (select ${counts(ctx, lendQueues)} from ill_supply r
      where r.library_id = ${library} and (r.ended_at is null or r.ended_at > ${since}::timestamptz)) lend,
    (select ${counts(ctx, borrowQueues)} from ill_request r
      where r.library_id = ${library} and (r.ended_at is null or r.ended_at > ${since}::timestamptz)) borrow`.execute(
    ctx.tx,
  );
  if (!rows[0]) throw new Error("counting gives one row");
  return rows[0];
}

function counts(ctx: Ctx, queues: readonly QueueName[]): RawBuilder<unknown> {
  return sql.join(
    queues.map(
      (queue) =>
        sql`(count(*) filter (where ${queueCondition(ctx, queue)}))::int as ${sql.ref(queue)}`,
    ),
  );
}

/** How much waits for somebody at the desk of a library, each once. */
export async function countWaiting(ctx: Ctx, library: LibraryId): Promise<number> {
  const { rows } = await sql<{ n: number }>`select (
    (select count(*) from ill_supply r where r.library_id = ${library} and r.ended_at is null
      and (${anyOf(ctx, lendQueues)}))
    + (select count(*) from ill_request r where r.library_id = ${library} and r.ended_at is null
      and (${anyOf(ctx, borrowQueues)})))::int as n`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}

function anyOf(ctx: Ctx, queues: readonly QueueName[]): RawBuilder<unknown> {
  const waiting = queues.filter((queue) => ruleOf(queue).waits);
  return sql.join(
    waiting.map((queue) => queueCondition(ctx, queue)),
    sql` or `,
  );
}
