import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import type { EntryKind } from "../../model/ledger/entry.ts";
import { notNetted } from "./netting.ts";

/** What an agency has to get (negative: to give) by all that was ever booked. */
export type Balance = {
  readonly agency: AgencyKey;
  readonly currency: string;
  readonly amount: string;
};

/** Balances of all accounts that the visitor may see whole, or of one. */
export async function balances(ctx: Ctx, agency: AgencyKey | null): Promise<readonly Balance[]> {
  const { rows } = await sql<Balance>`select l.agency, l.currency, sum(l.amount)::text as amount
    from ledger_line l where (${agency}::text is null or l.agency = ${agency}::text)
    group by 1, 2 order by 1, 2`.execute(ctx.tx);
  return rows;
}

/** How two agencies stand by what no statement has taken in yet. */
export type OpenPosition = Balance & { readonly counterparty: AgencyKey; readonly entries: number };

export async function openPositions(
  ctx: Ctx,
  agency: AgencyKey | null,
): Promise<readonly OpenPosition[]> {
  const { rows } = await sql<OpenPosition>`select l.agency,
      case when l.agency = e.debtor then e.creditor else e.debtor end as counterparty, l.currency,
      sum(l.amount)::text as amount, count(distinct e.id)::int as entries
    from ledger_entry e join ledger_line l on l.entry_id = e.id
    where (case when ${agency}::text is null then l.amount > 0 else l.agency = ${agency}::text end) and ${notNetted}
    group by 1, 2, 3 order by 3, 1, 2`.execute(ctx.tx);
  return rows;
}

export type EntryRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly debtor: AgencyKey;
  readonly creditor: AgencyKey;
  readonly amount: string;
  readonly currency: string;
  readonly requestNumber: string | null;
  readonly reason: string | null;
  readonly actor: string;
  /** Number of the entry that it takes back, and of the one by which it was taken back. */
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  /** The netting that took it in. */
  readonly netting: number | null;
};

export type EntryQuery = {
  readonly agency?: AgencyKey | null;
  readonly counterparty?: AgencyKey | null;
  readonly netting?: number | null;
  /** Before this number: the page after. */
  readonly before?: string | null;
  readonly limit: number;
};

/** Entries that the visitor may see, the newest first. */
export async function entriesWhere(ctx: Ctx, query: EntryQuery): Promise<readonly EntryRow[]> {
  const { agency = null, counterparty = null, netting = null, before = null, limit } = query;
  const { rows } =
    await sql<EntryRow>`select e.id, e.number::text, e.kind, e.at, e.debtor, e.creditor, l.amount::text,
      l.currency, e.request_number as "requestNumber", e.reason, e.actor,
      (select r.number::text from ledger_entry r where r.id = e.reverses) as reverses,
      (select r.number::text from ledger_entry r where r.reverses = e.id) as "reversedBy", t.number as netting
    from ledger_entry e join ledger_line l on l.entry_id = e.id and l.agency = e.creditor
    left join netting_entry n on n.entry_id = e.id left join netting t on t.id = n.netting_id
    where (${agency}::text is null or ${agency}::text in (e.debtor, e.creditor))
      and (${counterparty}::text is null or ${counterparty}::text in (e.debtor, e.creditor))
      and (${netting}::int is null or t.number = ${netting}::int)
      and (${before}::bigint is null or e.number < ${before}::bigint)
    order by e.number desc limit ${limit}`.execute(ctx.tx);
  return rows;
}
