import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { DecidedPair, Verdict } from "../model/clustering/verdicts.ts";

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

export type NewDecision = {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reason: string;
};

/** Puts decisions in force in the name of the visitor's library; those they contradict are withdrawn. */
export async function insertDecisions(
  ctx: Ctx,
  library: string,
  person: string | null,
  decisions: readonly NewDecision[],
): Promise<void> {
  const now = ctx.clock.now().toString();
  const rows = decisions.map(({ a, b, ...rest }) => ({
    id: newId(),
    a: a < b ? a : b,
    b: a < b ? b : a,
    ...rest,
  }));
  const json = JSON.stringify(rows);
  await sql`update match_decision d set withdrawn_by = ${person}, withdrawn_at = ${now}
    from json_to_recordset(${json}::json) as x(a uuid, b uuid)
    where d.record_a = x.a and d.record_b = x.b and d.withdrawn_at is null`.execute(ctx.tx);
  await sql`insert into match_decision (id, record_a, record_b, verdict, reason, library_id, decided_by, decided_at)
    select id, a, b, verdict, reason, ${library}, ${person}, ${now}
    from json_to_recordset(${json}::json) as x(id uuid, a uuid, b uuid, verdict text, reason text)`.execute(
    ctx.tx,
  );
}

/** Ends a decision. @returns the pair it was about; null when it is not in force. */
export async function withdraw(
  ctx: Ctx,
  id: string,
  person: string | null,
): Promise<DecidedPair | null> {
  const { rows } = await sql<DecidedPair>`
    update match_decision set withdrawn_by = ${person}, withdrawn_at = ${ctx.clock.now().toString()}
    where id = ${id} and withdrawn_at is null returning record_a as a, record_b as b, verdict`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/** A decision with the records it is about. */
export type DecisionRow = {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly library: string;
  readonly libraryName: string;
  /** Their name where the visitor may know it; null once they are erased. */
  readonly person: string | null;
  readonly decidedAt: Date;
  readonly withdrawnAt: Date | null;
};

const decisionColumns = sql`d.id, d.record_a as a, d.record_b as b, d.verdict, d.reason, l.code as library,
  l.name as "libraryName", p.name as person, d.decided_at as "decidedAt", d.withdrawn_at as "withdrawnAt"`;
const decisionTables = sql`match_decision d join library l on l.id = d.library_id left join person p on p.id = d.decided_by`;

/** Decisions, newest first, those withdrawn too. */
export async function listDecisions(
  ctx: Ctx,
  offset: number,
  limit: number,
): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`select ${decisionColumns} from ${decisionTables}
    order by d.decided_at desc, d.id desc offset ${offset} limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** Decisions in force of which both records are among these. */
export async function decisionsWithin(
  ctx: Ctx,
  records: readonly string[],
): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`select ${decisionColumns} from ${decisionTables}
    where d.withdrawn_at is null and d.record_a = any(${[...records]}::uuid[]) and d.record_b = any(${[...records]}::uuid[])
    order by d.decided_at, d.id`.execute(ctx.tx);
  return rows;
}

export async function findDecision(ctx: Ctx, id: string): Promise<DecisionRow | null> {
  const { rows } = await sql<DecisionRow>`select ${decisionColumns} from ${decisionTables}
    where d.id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
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
