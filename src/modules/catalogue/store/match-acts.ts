import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Verdict } from "../model/clustering/verdicts.ts";
import type { Ground } from "../model/matching/grounds.ts";

/** What a cataloguer said in one go. */
export type ActRow = {
  readonly act: string;
  readonly verdict: Verdict;
  readonly ground: Ground | null;
  /** In their own words; may be empty. */
  readonly reason: string;
  readonly library: string;
  readonly libraryName: string;
  /** Their name where the visitor may know it; null also once they are erased. */
  readonly person: string | null;
  readonly decidedAt: Date;
  /** How many pairs it is about. */
  readonly pairs: number;
  /** How many of these decisions hold. */
  readonly inForce: number;
  /** When the last of them was withdrawn; null while one holds. */
  readonly withdrawnAt: Date | null;
  /** The first pair. */
  readonly a: string;
  readonly b: string;
  /** A record that is in every pair: what was taken out of its title, or the first record of one pair. */
  readonly subject: string;
};

/** Which acts are listed. */
export type ActState = "all" | "in-force" | "withdrawn";

const holds: Readonly<Record<ActState, ReturnType<typeof sql>>> = {
  all: sql`true`,
  "in-force": sql`bool_or(d.withdrawn_at is null)`,
  withdrawn: sql`bool_and(d.withdrawn_at is not null)`,
};

// With a second pair the record that both have is the one the act is about.
const said = sql`d.act, min(d.verdict) as verdict, min(d.ground) as ground, min(d.reason) as reason,
  min(l.code) as library, min(l.name) as "libraryName", min(p.name) as person, min(d.decided_at) as "decidedAt",
  count(*)::int as pairs, (count(*) filter (where d.withdrawn_at is null))::int as "inForce",
  case when bool_and(d.withdrawn_at is not null) then max(d.withdrawn_at) end as "withdrawnAt",
  (array_agg(d.record_a order by d.id))[1] as a, (array_agg(d.record_b order by d.id))[1] as b,
  case when (array_agg(d.record_b order by d.id))[1]
      in ((array_agg(d.record_a order by d.id))[2], (array_agg(d.record_b order by d.id))[2])
    then (array_agg(d.record_b order by d.id))[1] else (array_agg(d.record_a order by d.id))[1] end as subject`;
const tables = sql`match_decision d join library l on l.id = d.library_id left join person p on p.id = d.decided_by`;

/** Acts, the newest first. */
export async function listActs(
  ctx: Ctx,
  state: ActState,
  offset: number,
  limit: number,
): Promise<readonly ActRow[]> {
  const { rows } =
    await sql<ActRow>`select ${said} from ${tables} group by d.act having ${holds[state]}
    order by min(d.decided_at) desc, d.act desc offset ${offset} limit ${limit}`.execute(ctx.tx);
  return rows;
}

export async function countActs(ctx: Ctx, state: ActState): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select d.act from match_decision d group by d.act having ${holds[state]}) one`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** One act; null when there is none of this id. */
export async function findAct(ctx: Ctx, act: string): Promise<ActRow | null> {
  const { rows } =
    await sql<ActRow>`select ${said} from ${tables} where d.act = ${act} group by d.act`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** The act of which decisions were withdrawn under this id; null when nothing is withdrawn by it any more. */
export async function withdrawnAct(ctx: Ctx, withdrawal: string): Promise<string | null> {
  const { rows } = await sql<{ act: string }>`
    select act from match_decision where withdrawn_in = ${withdrawal} limit 1`.execute(ctx.tx);
  return rows[0]?.act ?? null;
}

/** A decision in force about one of some records, and who said it. */
export type DecisionAbout = Pick<
  ActRow,
  "act" | "verdict" | "ground" | "reason" | "library" | "libraryName" | "decidedAt" | "a" | "b"
>;

/** Decisions in force that concern any of these records, the newest first. */
export async function decisionsAbout(
  ctx: Ctx,
  records: readonly string[],
  limit: number,
): Promise<readonly DecisionAbout[]> {
  if (records.length === 0) return [];
  const ids = [...records];
  const { rows } = await sql<DecisionAbout>`
    select d.act, d.verdict, d.ground, d.reason, l.code as library, l.name as "libraryName",
      d.decided_at as "decidedAt", d.record_a as a, d.record_b as b
    from match_decision d join library l on l.id = d.library_id
    where d.withdrawn_at is null and (d.record_a = any(${ids}::uuid[]) or d.record_b = any(${ids}::uuid[]))
    order by d.decided_at desc, d.id desc limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** The decision in force about two records. */
export async function decisionOn(
  ctx: Ctx,
  a: string,
  b: string,
): Promise<Pick<DecisionAbout, "act" | "verdict" | "library"> | null> {
  const { rows } = await sql<Pick<DecisionAbout, "act" | "verdict" | "library">>`
    select d.act, d.verdict, l.code as library from match_decision d join library l on l.id = d.library_id
    where d.record_a = ${a < b ? a : b} and d.record_b = ${a < b ? b : a} and d.withdrawn_at is null`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}
