import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";

/** A netting as it was issued. */
export type NettingRow = {
  readonly id: string;
  readonly number: number;
  /** What came about from here (null: from the beginning) until there is in it. */
  readonly from: Date | null;
  readonly until: Date;
  readonly issued: Date;
  readonly actor: string;
  readonly entries: number;
};

const netting = sql`n.id, n.number, (select max(b.until) from netting b where b.until < n.until) as "from", n.until,
  n.issued_at as issued, n.actor`;

/** Nettings that the visitor may see, the newest first. */
export async function nettings(
  ctx: Ctx,
  number: number | null = null,
): Promise<readonly NettingRow[]> {
  const { rows } = await sql<NettingRow>`select ${netting},
      (select count(*)::int from netting_entry e where e.netting_id = n.id) as entries
    from netting n where ${number}::int is null or n.number = ${number}::int order by n.number desc limit 240`.execute(
    ctx.tx,
  );
  return rows;
}

/** The statement of an agency: its own number, and the netting that it tells of. */
export type StatementRow = NettingRow & { readonly agency: AgencyKey; readonly statement: number };

export async function statementsWhere(
  ctx: Ctx,
  by: { readonly agency?: AgencyKey; readonly statement?: number; readonly netting?: number },
): Promise<readonly StatementRow[]> {
  const { agency = null, statement = null, netting: of = null } = by;
  const { rows } = await sql<StatementRow>`select ${netting}, s.agency, s.number as statement,
      (select coalesce(sum(p.entries), 0)::int from netting_position p where p.netting_id = n.id and p.agency = s.agency)
        as entries
    from netting_statement s join netting n on n.id = s.netting_id
    where (${agency}::text is null or s.agency = ${agency}::text)
      and (${statement}::int is null or s.number = ${statement}::int)
      and (${of}::int is null or n.number = ${of}::int)
    order by n.number desc, s.agency limit 500`.execute(ctx.tx);
  return rows;
}
