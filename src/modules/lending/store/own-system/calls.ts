import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Charge, Deed, Done } from "../../model/own-system/act.ts";
import type { Reason } from "../../model/own-system/reason.ts";
import { personOf } from "./settings.ts";

export type CallState = "waiting" | "done" | "failed" | "by-hand" | "dropped";

/** What the system was asked to do, and how that stands. */
export type CallRow = {
  readonly id: string;
  readonly act: Deed;
  readonly request: string | null;
  readonly supply: string | null;
  readonly detail: { readonly charge?: Charge };
  readonly state: CallState;
  readonly stateAt: Date;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly reason: Reason | null;
  readonly said: string | null;
  readonly answer: { readonly barcode?: string; readonly due?: string | null } | null;
  readonly madeAt: Date;
};

const columns = sql`c.id, c.act, c.request_id as request, c.supply_id as supply, c.detail, c.state, c.state_at as "stateAt",
  c.attempts, c.next_at as "nextAt", c.reason, c.said, c.answer, c.made_at as "madeAt"`;

/** A call with what it is about, for people. */
export type ListedCall = CallRow & {
  readonly number: string;
  readonly title: string;
  readonly item: string | null;
};

const listed = sql`${columns}, coalesce(q.number, s.supplying_number, '') as number,
  coalesce(q.citation ->> 'title', s.citation ->> 'title', '') as title, coalesce(s.item_id, q.item_id) as item`;
const withSubjects = sql`own_system_call c left join ill_request q on q.id = c.request_id
  left join ill_supply s on s.id = c.supply_id`;

export type NewCall = Pick<CallRow, "act" | "request" | "supply" | "detail"> & {
  readonly key: string;
};

/** Notes a deed to be done. @returns its id; null where it is noted already */
export async function addCall(ctx: Ctx, call: NewCall): Promise<string | null> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql<{ id: string }>`insert into own_system_call
    (id, library_id, act, request_id, supply_id, key, detail, state, state_at, next_at, made_at)
    values (${newId()}, ${ctx.library}, ${call.act}, ${call.request}, ${call.supply}, ${call.key},
      ${JSON.stringify(call.detail)}, 'waiting', ${now}, ${now}, ${now})
    on conflict (library_id, key) do nothing returning id`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

/** Takes a call whose time has come, for so many seconds; null where another has it, or it is no longer open. */
export async function takeCall(ctx: Ctx, id: string, seconds: number): Promise<CallRow | null> {
  const now = ctx.clock.now();
  const { rows } = await sql<CallRow>`update own_system_call c
    set attempts = attempts + 1, next_at = ${now.add({ seconds }).toString()}
    where id = ${id} and library_id = ${ctx.library} and state = 'waiting' and next_at <= ${now.toString()}
    returning ${columns}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** It was done. What was said on the way may name a reader, and goes. */
export async function settleDone(ctx: Ctx, id: string, answer: Done): Promise<void> {
  await sql`update own_system_call set state = 'done', state_at = ${ctx.clock.now().toString()}, next_at = null,
      reason = null, said = null, answer = ${JSON.stringify(answer)}
    where id = ${id} and state = 'waiting'`.execute(ctx.tx);
}

type Why = { readonly reason: Reason; readonly said: string | null };

/** It was not done, and is tried again at that time. */
export async function putOff(ctx: Ctx, id: string, why: Why, at: Temporal.Instant): Promise<void> {
  await sql`update own_system_call set next_at = ${at.toString()}, reason = ${why.reason}, said = ${why.said}
    where id = ${id} and state = 'waiting'`.execute(ctx.tx);
}

/** It was not done, and waits for a person. */
export async function settleFailed(ctx: Ctx, id: string, why: Why): Promise<void> {
  await sql`update own_system_call set state = 'failed', state_at = ${ctx.clock.now().toString()}, next_at = null,
      reason = ${why.reason}, said = ${why.said}
    where id = ${id} and state = 'waiting'`.execute(ctx.tx);
}

/** A person decides: try again, done by hand, let go; or takes such a decision back. @returns whether it stood so */
export async function decideCall(
  ctx: Ctx,
  id: string,
  from: readonly CallState[],
  to: "waiting" | "by-hand" | "dropped" | "failed",
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const again = to === "waiting";
  const { numAffectedRows } = await sql`update own_system_call set state = ${to}, state_at = ${now},
      next_at = ${again ? now : null}, attempts = case when ${again} then 0 else attempts end,
      said = case when ${to} in ('by-hand', 'dropped') then null else said end, person_id = ${personOf(ctx)}
    where id = ${id} and library_id = ${ctx.library} and state = any(${[...from]}::text[])`.execute(
    ctx.tx,
  );
  return numAffectedRows === 1n;
}

/** Calls of the library in these states, the longest waiting first. */
export async function callsInState(
  ctx: Ctx,
  states: readonly CallState[],
  limit: number,
): Promise<readonly ListedCall[]> {
  const { rows } = await sql<ListedCall>`select ${listed} from ${withSubjects}
    where c.library_id = ${ctx.library} and c.state = any(${[...states]}::text[])
    order by c.state_at limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** What the system was asked to do for one request or supply, in order. */
export async function callsAbout(
  ctx: Ctx,
  about: { readonly request?: string; readonly supply?: string },
): Promise<readonly ListedCall[]> {
  const { rows } = await sql<ListedCall>`select ${listed} from ${withSubjects}
    where c.library_id = ${ctx.library} and (c.request_id = ${about.request ?? null}::uuid or c.supply_id = ${about.supply ?? null}::uuid)
    order by c.made_at, c.id`.execute(ctx.tx);
  return rows;
}

/** How many wait for a person. */
export async function countFailed(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from own_system_call
    where library_id = ${ctx.library} and state = 'failed'`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}

/** Calls of all libraries whose time came long ago: whoever was to make them is gone. */
export async function overdueCalls(
  ctx: Ctx,
  before: Temporal.Instant,
  limit: number,
): Promise<readonly { readonly id: string; readonly library: string }[]> {
  const { rows } = await sql<{
    id: string;
    library: string;
  }>`select id, library_id as library from own_system_call
    where state = 'waiting' and next_at < ${before.toString()} order by next_at limit ${limit}`.execute(
    ctx.tx,
  );
  return rows;
}
