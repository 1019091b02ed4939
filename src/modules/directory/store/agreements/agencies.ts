import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "../../model/agency.ts";
import type { Coordinates } from "../../model/distance.ts";
import type { LendingPolicy } from "../../model/lending-policy/shape.ts";
import type { LocalText } from "../../model/opening/schedule.ts";

export type MemberRow = {
  readonly id: LibraryId;
  readonly code: string;
  readonly symbol: string | null;
  readonly names: LocalText;
  /** Of its first branch that has a place on the map. */
  readonly coordinates: Coordinates | null;
  readonly policy: LendingPolicy | null;
};

/** Members by code, with what lending asks of them. */
export async function readLendingMembers(ctx: Ctx): Promise<readonly MemberRow[]> {
  const { rows } = await sql<MemberRow>`select library.id, library.code, symbol,
      case when names = '{}' then jsonb_build_object('en', name) else names end as names, policy,
      (select jsonb_build_object('latitude', latitude, 'longitude', longitude) from branch
        where branch.library_id = library.id and removed_at is null and latitude is not null and longitude is not null
        order by position, code limit 1) as coordinates
    from library left join library_profile on library_profile.library_id = library.id
      left join lending_policy on lending_policy.library_id = library.id
    where left_at is null order by library.code`.execute(ctx.tx);
  return rows;
}

/** Members by what their agency key is made of: asked several times for every message. */
export async function readMemberSymbols(
  ctx: Ctx,
): Promise<readonly Pick<MemberRow, "id" | "code" | "symbol">[]> {
  const { rows } = await sql<
    Pick<MemberRow, "id" | "code" | "symbol">
  >`select library.id, library.code, symbol from library
    left join library_profile on library_profile.library_id = library.id
    where left_at is null order by library.code`.execute(ctx.tx);
  return rows;
}

export type PartnerAgencyRow = {
  readonly partner: string;
  readonly key: AgencyKey;
  readonly names: LocalText;
  readonly coordinates: Coordinates | null;
  readonly peer: { readonly id: string; readonly code: string } | null;
};

/** The agencies of partners, each with the system that speaks for it where it may be asked (network reach). */
export async function readPartnerAgencies(ctx: Ctx): Promise<readonly PartnerAgencyRow[]> {
  const { rows } =
    await sql<PartnerAgencyRow>`select partner.code as partner, agency->>'key' as key,
      case when jsonb_typeof(agency->'name') = 'object' then agency->'name' else partner.names end as names,
      case when latitude is not null and longitude is not null
        then jsonb_build_object('latitude', latitude, 'longitude', longitude) end as coordinates,
      (select jsonb_build_object('id', peer.id, 'code', peer.code) from peer join peer_setup on peer_id = peer.id and standing = 'current'
        where peer.removed_at is null and agencies @> array[agency->>'key'] order by peer.code limit 1) as peer
    from partner cross join jsonb_array_elements(partner.agencies) agency where removed_at is null order by key`.execute(
      ctx.tx,
    );
  return rows;
}

/** The names of a foreign agency: a partner's, else those of the system that speaks for it. */
export async function readForeignName(ctx: Ctx, agency: AgencyKey): Promise<LocalText | null> {
  const { rows } = await sql<{ names: LocalText }>`select names from (
      select 1 as rank, case when jsonb_typeof(agency->'name') = 'object' then agency->'name' else names end as names
        from partner cross join jsonb_array_elements(agencies) agency where agency->>'key' = ${agency} and removed_at is null
      union all
      select 2, names from peer where agencies @> array[${agency}::text] and removed_at is null) found order by rank limit 1`.execute(
    ctx.tx,
  );
  return rows[0]?.names ?? null;
}
