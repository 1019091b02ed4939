import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { DecidedPair, Verdict } from "../model/clustering/verdicts.ts";
import type { Ground } from "../model/matching/grounds.ts";

/** Decisions in force that concern any of these records. */
export async function verdictsOf(
  ctx: Ctx,
  records: readonly string[],
): Promise<readonly DecidedPair[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<DecidedPair>`
    select record_a as a, record_b as b, verdict from match_decision
    where withdrawn_at is null and (record_a = any(${[...records]}::uuid[]) or record_b = any(${[...records]}::uuid[]))`.execute(
    ctx.tx,
  );
  return rows;
}

/** What somebody says in one go, in the name of their library, of one pair or of several. */
export type NewAct = {
  readonly library: string;
  readonly person: string | null;
  readonly verdict: Verdict;
  readonly ground: Ground | null;
  readonly reason: string;
  readonly pairs: readonly { readonly a: string; readonly b: string }[];
};

/** Puts an act in force; decisions about the same pairs are withdrawn by it. @returns its id. */
export async function insertAct(ctx: Ctx, said: NewAct): Promise<string> {
  const { library, person, verdict, ground, reason } = said;
  const now = ctx.clock.now().toString();
  const act = newId();
  const rows = said.pairs.map(({ a, b }) => ({
    id: newId(),
    a: a < b ? a : b,
    b: a < b ? b : a,
  }));
  const json = JSON.stringify(rows);
  await sql`update match_decision d set withdrawn_by = ${person}, withdrawn_at = ${now}, withdrawn_in = ${act}
    from json_to_recordset(${json}::json) as x(a uuid, b uuid)
    where d.record_a = x.a and d.record_b = x.b and d.withdrawn_at is null`.execute(ctx.tx);
  await sql`insert into match_decision
      (id, act, record_a, record_b, verdict, ground, reason, library_id, decided_by, decided_at)
    select id, ${act}, a, b, ${verdict}, ${ground}, ${reason}, ${library}, ${person}, ${now}
    from json_to_recordset(${json}::json) as x(id uuid, a uuid, b uuid)`.execute(ctx.tx);
  return act;
}

type Pair = { readonly a: string; readonly b: string };

/**
 * Withdraws those decisions of an act that are in force, and brings back what it had withdrawn about the
 * same pairs. `withdrawal` is the id under which this can be undone. @returns the pairs.
 */
export async function withdrawAct(
  ctx: Ctx,
  act: string,
  withdrawal: string,
  person: string | null,
): Promise<readonly Pair[]> {
  const now = ctx.clock.now().toString();
  const { rows: pairs } = await sql<Pair>`
    update match_decision set withdrawn_by = ${person}, withdrawn_at = ${now}, withdrawn_in = ${withdrawal}
    where act = ${act} and withdrawn_at is null returning record_a as a, record_b as b`.execute(
    ctx.tx,
  );
  await bringBack(ctx, act, pairs);
  return pairs;
}

/**
 * Undoes a withdrawal: its decisions are in force again, and what stands against them now is withdrawn
 * as by their own act. @returns the pairs.
 */
export async function restoreAct(
  ctx: Ctx,
  withdrawal: string,
  person: string | null,
): Promise<readonly Pair[]> {
  const now = ctx.clock.now().toString();
  await sql`update match_decision other
    set withdrawn_by = ${person}, withdrawn_at = ${now}, withdrawn_in = own.act
    from match_decision own where own.withdrawn_in = ${withdrawal}
      and other.record_a = own.record_a and other.record_b = own.record_b and other.withdrawn_at is null`.execute(
    ctx.tx,
  );
  const { rows } = await sql<Pair>`
    update match_decision set withdrawn_by = null, withdrawn_at = null, withdrawn_in = null
    where withdrawn_in = ${withdrawal} returning record_a as a, record_b as b`.execute(ctx.tx);
  return rows;
}

/** Puts decisions in force again that an act had withdrawn. */
async function bringBack(ctx: Ctx, act: string, pairs: readonly Pair[]): Promise<void> {
  await sql`update match_decision d set withdrawn_by = null, withdrawn_at = null, withdrawn_in = null
    from json_to_recordset(${JSON.stringify(pairs)}::json) as x(a uuid, b uuid)
    where d.withdrawn_in = ${act} and d.record_a = x.a and d.record_b = x.b`.execute(ctx.tx);
}

/** What a person has said, oldest first; times as ISO 8601 has them. */
export async function decisionsOf(
  ctx: Ctx,
  person: string,
): Promise<readonly { readonly verdict: Verdict; readonly reason: string }[]> {
  const { rows } = await sql<{ verdict: Verdict; reason: string }>`
    select record_a as "recordA", record_b as "recordB", verdict, ground, reason,
      to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt"
    from match_decision where decided_by = ${person} order by decided_at, id`.execute(ctx.tx);
  return rows;
}

/** Forgets who decided; what was decided stays. */
export async function forgetDecider(ctx: Ctx, person: string): Promise<void> {
  await sql`update match_decision set decided_by = null where decided_by = ${person}`.execute(
    ctx.tx,
  );
  await sql`update match_decision set withdrawn_by = null where withdrawn_by = ${person}`.execute(
    ctx.tx,
  );
}
