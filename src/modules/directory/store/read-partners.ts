import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Partner } from "../model/entries.ts";

/** Partner organisations that have not been removed, by code; `codes` null: all. */
export async function readPartners(
  ctx: Ctx,
  codes: readonly string[] | null = null,
): Promise<readonly Partner[]> {
  const { rows } = await sql<Partner>`select id, code, kind, names as name, languages,
      jsonb_build_object('lines', address_lines, 'locality', locality, 'postcode', postcode, 'country', country) as address,
      latitude, longitude, time_zone as "timeZone", offers, libraries, agencies,
      jsonb_build_object('email', email, 'phone', phone, 'website', website) as contact
    from partner where removed_at is null and (${codes}::text[] is null or code = any(${codes})) order by code`.execute(
    ctx.tx,
  );
  return rows;
}
