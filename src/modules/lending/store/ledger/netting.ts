import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";

/** One netting at a time: what is not yet in one must not go into two. */
export async function oneNettingAtATime(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lending netting'))`.execute(ctx.tx);
}

/** @returns null where one has been issued up to that moment, or a later one. */
export async function addNetting(
  ctx: Ctx,
  netting: {
    readonly id: string;
    readonly until: string;
    readonly actor: string;
    readonly person: PersonId | null;
  },
): Promise<number | null> {
  const { id, until, actor, person } = netting;
  const { rows } = await sql<{
    number: number;
  }>`insert into netting (id, number, until, issued_at, actor, person_id)
    select ${id}, coalesce(max(number), 0) + 1, ${until}, ${ctx.clock.now().toString()}, ${actor}, ${person} from netting
    having max(until) is null or max(until) < ${until}
    returning number`.execute(ctx.tx);
  return rows[0]?.number ?? null;
}

/** How many entries that came about before are in no netting yet. */
export async function entriesToNet(ctx: Ctx, until: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ledger_entry e
    where e.at < ${until} and ${notNetted}`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** Takes these entries in. */
export async function takeEntries(ctx: Ctx, netting: string, until: string): Promise<void> {
  await sql`insert into netting_entry (entry_id, netting_id)
    select e.id, ${netting} from ledger_entry e where e.at < ${until} and ${notNetted}`.execute(
    ctx.tx,
  );
}

/** What no netting has taken in and no payment of one has booked. */
export const notNetted = sql`not exists (select from netting_entry n where n.entry_id = e.id)
  and not exists (select from payment_settlement s where s.entry_id = e.id)`;

/** How every two agencies stand by the entries of a netting, each from its own side. */
export async function addPositions(ctx: Ctx, netting: string): Promise<void> {
  await sql`insert into netting_position (netting_id, agency, counterparty, currency, owed, owes, entries)
    select ${netting}, l.agency, case when l.agency = e.debtor then e.creditor else e.debtor end, l.currency,
      coalesce(sum(l.amount) filter (where l.amount > 0), 0), coalesce(-sum(l.amount) filter (where l.amount < 0), 0),
      count(distinct e.id)
    from netting_entry n join ledger_entry e on e.id = n.entry_id join ledger_line l on l.entry_id = e.id
    where n.netting_id = ${netting} group by 2, 3, 4`.execute(ctx.tx);
}

/** What an agency has to get (or, negative, to give) of another. */
export type Standing = {
  readonly agency: AgencyKey;
  readonly counterparty: AgencyKey;
  readonly currency: string;
  readonly owed: string;
  readonly owes: string;
  readonly net: string;
  readonly entries: number;
};

export async function positionsOf(
  ctx: Ctx,
  netting: string,
  agency: AgencyKey | null = null,
): Promise<readonly Standing[]> {
  const { rows } =
    await sql<Standing>`select p.agency, p.counterparty, p.currency, p.owed::text, p.owes::text,
      (p.owed - p.owes)::text as net, p.entries
    from netting_position p
    where p.netting_id = ${netting} and (${agency}::text is null or p.agency = ${agency}::text)
    order by p.currency, p.agency, p.counterparty`.execute(ctx.tx);
  return rows;
}

/** Which of the agencies have an account of a member. */
export async function memberAccounts(ctx: Ctx): Promise<ReadonlySet<AgencyKey>> {
  const { rows } = await sql<{ agency: AgencyKey }>`select agency from ledger_account
    where library_id is not null`.execute(ctx.tx);
  return new Set(rows.map(({ agency }) => agency));
}

export type NewPayment = {
  readonly id: string;
  readonly payer: AgencyKey;
  readonly payee: AgencyKey;
  readonly amount: string;
  readonly currency: string;
  readonly multilateral: boolean;
};

export async function addPayments(
  ctx: Ctx,
  netting: string,
  payments: readonly NewPayment[],
): Promise<void> {
  if (payments.length === 0) return;
  await sql`insert into netting_payment (id, netting_id, payer, payee, amount, currency, multilateral)
    select id, ${netting}, payer, payee, amount, currency, multilateral
    from jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) as p(id uuid, payer text, payee text, amount numeric,
      currency text, multilateral boolean)`.execute(ctx.tx);
}

/** Numbers a statement for each agency that has a position; the numbers of an agency have no gaps. */
export async function addStatements(ctx: Ctx, netting: string): Promise<void> {
  await sql`insert into netting_statement (agency, number, netting_id)
    select p.agency, coalesce((select max(s.number) from netting_statement s where s.agency = p.agency), 0) + 1,
      ${netting}
    from (select distinct agency from netting_position where netting_id = ${netting}) p`.execute(
    ctx.tx,
  );
}

/** How many pairs a netting set off, and how many payments are left, whoever's they are. */
export async function nettingSize(
  ctx: Ctx,
  netting: string,
): Promise<{ readonly pairs: number; readonly paymentCount: number }> {
  const { rows } = await sql<{ pairs: number; paymentCount: number }>`select
      (select count(*) from (select distinct least(agency, counterparty), greatest(agency, counterparty)
        from netting_position where netting_id = ${netting}) p)::int as pairs,
      (select count(*) from netting_payment where netting_id = ${netting})::int as "paymentCount"`.execute(
    ctx.tx,
  );
  return rows[0] ?? { pairs: 0, paymentCount: 0 };
}
