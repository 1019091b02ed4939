import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** The request that the own system placed under its number; null where it placed none. */
export async function requestHeardAs(ctx: Ctx, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select request_id as id from own_system_heard
    where library_id = ${ctx.library} and number = ${number}`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

export async function noteHeard(ctx: Ctx, number: string, request: string): Promise<void> {
  await sql`insert into own_system_heard (library_id, number, request_id, at)
    values (${ctx.library}, ${number}, ${request}, ${ctx.clock.now().toString()})`.execute(ctx.tx);
}

/** Lets nobody else place a request under this number until the end of the transaction. */
export async function lockNumber(ctx: Ctx, number: string): Promise<void> {
  const key = `own-system ${ctx.library} ${number}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4))`.execute(ctx.tx);
}

/** The open request of this number, ours or the own system's, or of this barcode as our own system has it. */
export async function openRequestId(ctx: Ctx, by: Named): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select q.id from ill_request q
    left join own_system s on s.library_id = q.library_id
    where q.library_id = ${ctx.library} and q.ended_at is null and (
      q.number = ${by.number ?? null}
      or q.id = (select request_id from own_system_heard h where h.library_id = ${ctx.library} and h.number = ${by.number ?? null})
      or q.local_item ->> 'barcode' = ${by.barcode ?? null}
      or (q.local_item is null and coalesce(s.settings ->> 'prefix', '') || q.number = ${by.barcode ?? null}))
    order by q.placed_at desc limit 1`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

/** The open supply of this number, or of this barcode. */
export async function openSupplyId(ctx: Ctx, by: Named): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from ill_supply
    where library_id = ${ctx.library} and ended_at is null
      and (supplying_number = ${by.number ?? null} or item_id = ${by.barcode ?? null})
    order by received_at desc limit 1`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

export type Named = { readonly number?: string | undefined; readonly barcode?: string | undefined };

/** An open request of a reader, as their library's own system may tell them. */
export type ReadersRequest = {
  readonly number: string;
  readonly state: string;
  readonly placedAt: Date;
  readonly title: string;
};

export async function openRequestsOfCard(
  ctx: Ctx,
  card: string,
): Promise<readonly ReadersRequest[]> {
  const { rows } = await sql<ReadersRequest>`select q.number, q.state, q.placed_at as "placedAt",
      coalesce(q.citation ->> 'title', '') as title
    from ill_reader r join ill_request q on q.id = r.request_id
    where r.library_id = ${ctx.library} and r.card = ${card} and q.ended_at is null
    order by q.placed_at limit 200`.execute(ctx.tx);
  return rows;
}

/** What the own system has told us it did need not be asked of it: a call that was noted for it is done. */
export async function settleEcho(ctx: Ctx, supply: string, act: string): Promise<void> {
  await sql`update own_system_call set state = 'done', next_at = null
    where library_id = ${ctx.library} and supply_id = ${supply} and act = ${act} and state = 'waiting' and attempts = 0`.execute(
    ctx.tx,
  );
}
