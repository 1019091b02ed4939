import { type RawBuilder, sql } from "kysely";
import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { ServiceType } from "#standards/iso18626";
import type { Level } from "../../model/desk/level.ts";
import type { QueueQuery, Sort } from "../../model/desk/queue-query.ts";
import { type QueueName, sideOf } from "../../model/desk/queues.ts";
import { deadlineOf, queueCondition, tableOf } from "./queue-conditions.ts";

/** An entry of a queue. */
export type QueueRow = {
  readonly id: string;
  /** Ours. */
  readonly number: string;
  /** The other library's. */
  readonly theirs: string | null;
  readonly other: AgencyKey | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly volume: string | null;
  readonly service: ServiceType;
  readonly state: string;
  readonly stateAt: Date;
  readonly since: Date;
  readonly deadline: Date | null;
  readonly dueAt: Date | null;
  readonly branch: string | null;
  readonly callNumber: string | null;
  readonly itemId: string | null;
  readonly attention: string | null;
  readonly reason: string | null;
  readonly printed: boolean;
};

/** What narrows beside the query: the agencies whose names hold its words, and the library's calendar. */
export type Narrowing = {
  readonly library: LibraryId;
  readonly named: readonly string[];
  readonly timeZone: string;
};

const title = sql`coalesce(r.citation->>'titleOfComponent', r.citation->>'title')`;

const OF_SIDE = {
  lend: {
    number: sql`r.supplying_number`,
    theirs: sql`r.requesting_number`,
    other: sql`r.requester`,
    since: sql`r.received_at`,
    branch: sql`r.branch`,
    callNumber: sql`r.call_number`,
  },
  borrow: {
    number: sql`r.number`,
    theirs: sql`r.supplying_number`,
    other: sql`r.supplier`,
    since: sql`r.placed_at`,
    branch: sql`r.pickup_branch`,
    callNumber: sql`null::text`,
  },
} as const;

/** The entries of a queue from `offset` on, in order. */
export async function queueRows(
  ctx: Ctx,
  query: QueueQuery,
  narrowing: Narrowing,
  offset: number,
  limit: number,
): Promise<readonly QueueRow[]> {
  const { number, theirs, other, since, branch, callNumber } = OF_SIDE[sideOf(query.queue)];
  const { rows } = await sql<QueueRow>`
    select r.id, ${number} as number, ${theirs} as theirs, ${other} as other, ${title} as title,
      coalesce(r.citation->>'authorOfComponent', r.citation->>'author') as author, r.citation->>'volume' as volume,
      r.service, r.state, r.state_at as "stateAt", ${since} as since, ${deadlineOf(query.queue)} as deadline,
      r.due_at as "dueAt", ${branch} as branch, ${callNumber} as "callNumber", r.item_id as "itemId", r.attention,
      r.reason, exists (select from ill_printing p where p.undone_at is null and p.subjects @> array[r.id]) as printed
    from ${tableOf(query.queue)} r where ${narrowed(ctx, query, narrowing)}
    order by ${order(query)}, r.id offset ${offset} limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** How many entries of a queue the query leaves. */
export async function countRows(
  ctx: Ctx,
  query: QueueQuery,
  narrowing: Narrowing,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${tableOf(query.queue)} r
    where ${narrowed(ctx, query, narrowing)}`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}

/** The other libraries and the branches that occur in a queue. */
export async function queueValues(
  ctx: Ctx,
  queue: QueueName,
  library: LibraryId,
): Promise<{ readonly others: readonly AgencyKey[]; readonly branches: readonly string[] }> {
  const { other, branch } = OF_SIDE[sideOf(queue)];
  const { rows } = await sql<{ others: AgencyKey[] | null; branches: string[] | null }>`
    select array_agg(distinct ${other}) filter (where ${other} is not null) as others,
      array_agg(distinct ${branch}) filter (where ${branch} is not null) as branches
    from ${tableOf(queue)} r where r.library_id = ${library} and ${queueCondition(ctx, queue)}`.execute(
    ctx.tx,
  );
  return { others: rows[0]?.others ?? [], branches: rows[0]?.branches ?? [] };
}

function narrowed(ctx: Ctx, query: QueueQuery, narrowing: Narrowing): RawBuilder<unknown> {
  const { other, branch } = OF_SIDE[sideOf(query.queue)];
  const conditions = [
    sql`r.library_id = ${narrowing.library}`,
    queueCondition(ctx, query.queue),
    ...(query.service ? [sql`r.service = ${query.service}`] : []),
    ...(query.library ? [sql`${other} = ${query.library}`] : []),
    ...(query.branch ? [sql`${branch} = ${query.branch}`] : []),
    ...(query.level ? [atLevel(ctx, query.queue, query.level, narrowing.timeZone)] : []),
    ...(query.words ? [byWords(query, narrowing)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

function atLevel(ctx: Ctx, queue: QueueName, level: Level, timeZone: string): RawBuilder<unknown> {
  const deadline = deadlineOf(queue);
  const now = sql`${ctx.clock.now().toString()}::timestamptz`;
  const day = (at: RawBuilder<unknown>) => sql`(${at} at time zone ${timeZone})::date`;
  switch (level) {
    case "late":
      return sql`${deadline} < ${now}`;
    case "today":
      return sql`(${deadline} >= ${now} and ${day(deadline)} = ${day(now)})`;
    case "in-time":
      return sql`${day(deadline)} > ${day(now)}`;
  }
}

/** Each word somewhere in the title or the author; or a number, a barcode, the name of a library. */
function byWords({ queue, words }: QueueQuery, { named }: Narrowing): RawBuilder<unknown> {
  const { number, theirs, other } = OF_SIDE[sideOf(queue)];
  const within = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const inTitle = words
    .split(/\s+/)
    .map(
      (word) =>
        sql`concat_ws(' ', ${title}, r.citation->>'author', r.citation->>'authorOfComponent') ilike ${within(word)}`,
    );
  return sql`((${sql.join(inTitle, sql` and `)}) or ${number} ilike ${within(words)} or ${theirs} ilike ${within(words)}
    or r.item_id = ${words} or ${other} = any(${[...named]}::text[]))`;
}

function order({ queue, sort, descending }: QueueQuery): RawBuilder<unknown> {
  const { since, other } = OF_SIDE[sideOf(queue)];
  const by: Readonly<Record<Sort, RawBuilder<unknown>>> = {
    age: since,
    deadline: deadlineOf(queue),
    title: sql`lower(${title})`,
    library: other,
    changed: sql`r.state_at`,
  };
  return descending ? sql`${by[sort]} desc nulls last` : sql`${by[sort]} asc nulls last`;
}
