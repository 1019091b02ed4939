import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";

export type Side = "payer" | "payee";

/** A payment that a netting asks for, and what the sides say of it. */
export type PaymentRow = {
  readonly id: string;
  readonly netting: number;
  readonly payer: AgencyKey;
  readonly payee: AgencyKey;
  readonly amount: string;
  readonly currency: string;
  readonly multilateral: boolean;
  /** Since when the side says so; null: it does not yet. */
  readonly paid: Date | null;
  readonly received: Date | null;
  /** Since when it is booked; null: it is open. */
  readonly settled: Date | null;
};

const columns = sql`p.id, n.number as netting, p.payer, p.payee, p.amount::text, p.currency, p.multilateral,
  (select m.at from payment_mark m where m.payment_id = p.id and m.side = 'payer') as paid,
  (select m.at from payment_mark m where m.payment_id = p.id and m.side = 'payee') as received, s.at as settled`;

/** Payments that the visitor may see, open ones first, the oldest first among them. */
export async function paymentsWhere(
  ctx: Ctx,
  by: { readonly agency?: AgencyKey | null; readonly netting?: number | null },
): Promise<readonly PaymentRow[]> {
  const { agency = null, netting = null } = by;
  const { rows } = await sql<PaymentRow>`select ${columns}
    from netting_payment p join netting n on n.id = p.netting_id left join payment_settlement s on s.payment_id = p.id
    where (${agency}::text is null or ${agency}::text in (p.payer, p.payee))
      and (${netting}::int is null or n.number = ${netting}::int)
    order by s.at is not null, n.number * case when s.at is null then 1 else -1 end, p.currency, p.amount desc, p.id
    limit 500`.execute(ctx.tx);
  return rows;
}

/** A payment as its sides stand; a side that cannot say anything here, being no member, is waited for by nobody. */
export type PaymentState = Pick<PaymentRow, "id" | "payer" | "payee" | "amount" | "currency"> & {
  readonly said: readonly Side[];
  readonly awaited: readonly Side[];
  readonly settled: boolean;
};

export async function findPayment(ctx: Ctx, id: string): Promise<PaymentState | null> {
  const { rows } =
    await sql<PaymentState>`select p.id, p.payer, p.payee, p.amount::text, p.currency,
      array(select m.side from payment_mark m where m.payment_id = p.id) as said,
      array(select case when a.agency = p.payer then 'payer' else 'payee' end from ledger_account a
        where a.agency in (p.payer, p.payee) and a.library_id is not null) as awaited,
      exists (select from payment_settlement s where s.payment_id = p.id) as settled
    from netting_payment p where p.id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Two sides that mark the same payment at once do so one after the other. */
export async function lockPayment(ctx: Ctx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`lending payment ${id}`}))`.execute(ctx.tx);
}

export async function addMark(
  ctx: Ctx,
  mark: {
    readonly payment: string;
    readonly side: Side;
    readonly actor: string;
    readonly person: PersonId | null;
  },
): Promise<void> {
  await sql`insert into payment_mark (payment_id, side, at, actor, person_id) values (${mark.payment}, ${mark.side},
    ${ctx.clock.now().toString()}, ${mark.actor}, ${mark.person}) on conflict do nothing`.execute(
    ctx.tx,
  );
}

export async function removeMark(ctx: Ctx, payment: string, side: Side): Promise<void> {
  await sql`delete from payment_mark where payment_id = ${payment} and side = ${side}`.execute(
    ctx.tx,
  );
}

export async function addSettlement(ctx: Ctx, payment: string, entryKey: string): Promise<void> {
  await sql`insert into payment_settlement (payment_id, entry_id, at)
    select ${payment}, id, ${ctx.clock.now().toString()} from ledger_entry where key = ${entryKey}
    on conflict do nothing`.execute(ctx.tx);
}
