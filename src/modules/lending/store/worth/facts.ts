import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import type { Outcome, Tried } from "../../model/worth/step.ts";

/** What is known of a request at a supplier by one step. */
export type FactRow = Tried & {
  readonly service: string;
  readonly form: string | null;
  readonly asked_at: string | null;
  readonly answered_at: string | null;
  readonly shipped_at: string | null;
  readonly received_at: string | null;
  readonly returned_at: string | null;
  readonly ended_at: string | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
};

const rank = (row: "lending_fact" | "excluded") =>
  sql`array_position(array['skipped', 'unfilled', 'cancelled', 'filled', 'lost'], ${sql.ref(`${row}.outcome`)})`;

/** What of the end is told last by rank, and first by time, holds: in any order the same. */
const newer = sql`(lending_fact.outcome is null or (excluded.outcome is not null and
  (${rank("excluded")}, lending_fact.ended_at, coalesce(lending_fact.reason, '~'))
    > (${rank("lending_fact")}, excluded.ended_at, coalesce(excluded.reason, '~'))))`;

/**
 * Joins what is known by these rows to what was known before. Of each moment the earliest is kept, of
 * two ends the one further on: repeated or in another order, the same comes out.
 */
export async function joinFacts(ctx: Ctx, rows: readonly FactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into lending_fact (requester, number, supplier, service, form, asked_at, answered_at, shipped_at,
      received_at, returned_at, ended_at, outcome, reason)
    select requester, number, supplier, service, form, asked_at, answered_at, shipped_at, received_at, returned_at,
      ended_at, outcome, reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(requester text, number text, supplier text, service text,
      form text, asked_at timestamptz, answered_at timestamptz, shipped_at timestamptz, received_at timestamptz,
      returned_at timestamptz, ended_at timestamptz, outcome text, reason text)
    on conflict (requester, number, supplier) do update set
      service = case when lending_fact.service = 'CopyOrLoan' then excluded.service
        when excluded.service = 'CopyOrLoan' then lending_fact.service
        else least(lending_fact.service, excluded.service) end,
      form = least(lending_fact.form, excluded.form),
      asked_at = least(lending_fact.asked_at, excluded.asked_at),
      answered_at = least(lending_fact.answered_at, excluded.answered_at),
      shipped_at = least(lending_fact.shipped_at, excluded.shipped_at),
      received_at = least(lending_fact.received_at, excluded.received_at),
      returned_at = least(lending_fact.returned_at, excluded.returned_at),
      ended_at = case when ${newer} then excluded.ended_at else lending_fact.ended_at end,
      reason = case when ${newer} then excluded.reason else lending_fact.reason end,
      outcome = case when ${newer} then excluded.outcome else lending_fact.outcome end`.execute(
    ctx.tx,
  );
}

/** Notes what the request cost; null: nothing, as the charge was taken back. */
export async function setFactCost(ctx: Ctx, tried: Tried, cost: Money | null): Promise<void> {
  await sql`update lending_fact set cost = ${cost?.amount ?? null}, currency = ${cost?.currency ?? null}
    where requester = ${tried.requester} and number = ${tried.number} and supplier = ${tried.supplier}`.execute(
    ctx.tx,
  );
}
