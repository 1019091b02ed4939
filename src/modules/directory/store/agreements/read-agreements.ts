import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import { withCosts } from "../../model/agreements/costs.ts";
import type { Terms } from "../../model/agreements/shape.ts";

type Row = Omit<VersionEntry, "terms"> & {
  readonly agreement: string;
  readonly costs: Parameters<typeof withCosts>[1];
  readonly terms: Terms;
};

/** The agreements that the visitor may see, with the versions that they may see; `codes` null: all. */
export async function readAgreements(
  ctx: Ctx,
  codes: readonly string[] | null = null,
): Promise<readonly AgreementEntry[]> {
  const { rows: agreements } = await sql<
    Omit<AgreementEntry, "versions">
  >`select id, code, shown, to_char(ended_on, 'YYYY-MM-DD') as ended, ended_because as "endedBecause" from agreement
    where (${codes}::text[] is null or code = any(${codes})) order by code`.execute(ctx.tx);
  const versions = await readVersions(
    ctx,
    agreements.map(({ id }) => id),
  );
  const of = Map.groupBy(versions, ({ agreement }) => agreement);
  return agreements.map((agreement) => ({ ...agreement, versions: of.get(agreement.id) ?? [] }));
}

async function readVersions(ctx: Ctx, ids: readonly string[]) {
  const { rows } = await sql<Row>`select agreement_id as agreement, version, kind, names as name,
      to_char(starts_on, 'YYYY-MM-DD') as starts, to_char(ends_on, 'YYYY-MM-DD') as ends, remind_days as "remindDays",
      terms, made_at as "madeAt", made_by as "madeBy", proposed_at as "proposedAt", signed_at as "signedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('party', case when party.library_id is not null then 'library:' || library.code
          when party.partner_id is not null then 'partner:' || partner.code else 'network' end,
          'lends', lends, 'borrows', borrows, 'ratio', ratio) order by position), '[]')
        from agreement_party party left join library on library.id = party.library_id left join partner on partner.id = party.partner_id
        where party.agreement_id = held.agreement_id and party.version = held.version) as parties,
      (select coalesce(jsonb_agg(jsonb_build_object('service', service, 'amount', trim_scale(amount)::text, 'currency', currency)), '[]')
        from agreement_cost cost where cost.agreement_id = held.agreement_id and cost.version = held.version) as costs,
      (select coalesce(jsonb_agg(jsonb_build_object('position', position, 'name', name, 'at', at, 'recordedBy', recorded_by,
          'document', document_id) order by position), '[]')
        from agreement_signature signature where signature.agreement_id = held.agreement_id and signature.version = held.version) as signatures
    from agreement_version held where agreement_id = any(${[...ids]}::uuid[]) order by version`.execute(
    ctx.tx,
  );
  return rows.map(({ costs, ...row }) => ({ ...row, terms: withCosts(row.terms, costs) }));
}
