import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { withCosts } from "../../model/agreements/costs.ts";
import type { VersionEntry } from "../../model/agreements/entries.ts";
import type { Terms } from "../../model/agreements/shape.ts";

/** What lending asks of an agreement: its newest version that every party has signed and that has begun. */
export type HeldVersion = Pick<
  VersionEntry,
  "version" | "name" | "starts" | "ends" | "terms" | "parties"
> & { readonly id: string; readonly ended: string | null };

type Row = Omit<HeldVersion, "terms"> & {
  readonly costs: Parameters<typeof withCosts>[1];
  readonly terms: Terms;
};

/**
 * The version of each agreement that may hold on a day, without what lending never asks of it: this is
 * read for every request that comes in.
 */
export async function readHeld(ctx: Ctx, on: Temporal.PlainDate): Promise<readonly HeldVersion[]> {
  const day = on.toString();
  const { rows } = await sql<Row>`
    with held as (
      select distinct on (agreement.id) agreement.id, code, ended_on, version, names, starts_on, ends_on, terms
      from agreement join agreement_version on agreement_id = agreement.id
      where signed_at is not null and starts_on <= ${day}::date and (ended_on is null or ended_on > ${day}::date)
      order by agreement.id, version desc)
    select id, to_char(ended_on, 'YYYY-MM-DD') as ended, version, names as name, terms,
      to_char(starts_on, 'YYYY-MM-DD') as starts, to_char(ends_on, 'YYYY-MM-DD') as ends,
      (select coalesce(jsonb_agg(jsonb_build_object('party', case when party.library_id is not null then 'library:' || library.code
          when party.partner_id is not null then 'partner:' || partner.code else 'network' end,
          'lends', lends, 'borrows', borrows, 'ratio', ratio) order by position), '[]')
        from agreement_party party left join library on library.id = party.library_id left join partner on partner.id = party.partner_id
        where party.agreement_id = held.id and party.version = held.version) as parties,
      (select coalesce(jsonb_agg(jsonb_build_object('service', service, 'amount', trim_scale(amount)::text, 'currency', currency)), '[]')
        from agreement_cost cost where cost.agreement_id = held.id and cost.version = held.version) as costs
    from held order by code`.execute(ctx.tx);
  return rows.map(({ costs, ...row }) => ({ ...row, terms: withCosts(row.terms, costs) }));
}
