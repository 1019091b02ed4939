import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { WorthFigure } from "../../model/worth/method.ts";

export type MethodRow = {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly holdsFrom: string;
  readonly currency: string;
  readonly note: string | null;
  readonly setAt: Date;
  readonly actor: string;
  readonly figures: readonly WorthFigure[];
};

/** All methods there were, the newest first; the person who set one is not told. */
export async function readMethods(ctx: Ctx): Promise<readonly MethodRow[]> {
  const { rows } =
    await sql<MethodRow>`select m.id, m.holds_from::text as "holdsFrom", m.currency, m.note,
      m.set_at as "setAt", m.actor,
      (select jsonb_agg(jsonb_build_object('name', f.name, 'amount', f.amount::text, 'source', f.source) order by f.name)
        from worth_figure f where f.method_id = m.id) as figures
    from worth_method m order by m.holds_from desc, m.set_at desc limit 50`.execute(ctx.tx);
  return rows;
}

export async function addMethod(
  ctx: Ctx,
  method: {
    readonly id: string;
    readonly holdsFrom: string;
    readonly currency: string;
    readonly note: string | null;
    readonly actor: string;
    readonly person: PersonId | null;
    readonly figures: readonly WorthFigure[];
  },
): Promise<void> {
  const { id, holdsFrom, currency, note, actor, person, figures } = method;
  await sql`insert into worth_method (id, holds_from, currency, note, set_at, actor, person_id)
    values (${id}, ${holdsFrom}, ${currency}, ${note}, ${ctx.clock.now().toString()}, ${actor}, ${person})`.execute(
    ctx.tx,
  );
  await sql`insert into worth_figure (method_id, name, amount, source)
    select ${id}, name, amount, source from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
      as f(name text, amount numeric, source text)`.execute(ctx.tx);
}

/**
 * Writes the avoided cost of fills that have none yet, by the method that held on the day of the fill; of
 * one request, or of all. Before the first method's day nothing is reckoned.
 */
export async function assessFills(
  ctx: Ctx,
  of: { readonly requester: string; readonly number: string } | "all",
): Promise<void> {
  const which =
    of === "all" ? sql`true` : sql`f.requester = ${of.requester} and f.number = ${of.number}`;
  await sql`insert into avoided_cost (requester, number, supplier, method_id, alternative, filled_at, price, processing,
      own_cost_requester, own_cost_supplier, currency)
    select f.requester, f.number, f.supplier, m.id, a.alternative, f.filled_at,
      case when a.alternative = 'purchase' then coalesce(p.by_form, p.any_form, 0) else coalesce(p.delivery, 0) end,
      case when a.alternative = 'purchase' then coalesce(p.processing, 0) else 0 end,
      coalesce(p.requester, 0), coalesce(p.supplier, 0), m.currency
    from lending_fact f
    cross join lateral (select case when f.service = 'Copy' then 'document-delivery' else 'purchase' end as alternative) a
    cross join lateral (select * from worth_method w where w.holds_from <= (f.filled_at at time zone 'UTC')::date
      order by w.holds_from desc, w.set_at desc limit 1) m
    cross join lateral (select max(amount) filter (where name = 'price:' || f.form) as by_form,
        max(amount) filter (where name = 'price:*') as any_form,
        max(amount) filter (where name = 'document-delivery') as delivery,
        max(amount) filter (where name = 'processing') as processing,
        max(amount) filter (where name = 'own-cost-requester') as requester,
        max(amount) filter (where name = 'own-cost-supplier') as supplier
      from worth_figure g where g.method_id = m.id) p
    where f.filled_at is not null and ${which} on conflict do nothing`.execute(ctx.tx);
}
