import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { PartnerData } from "../model/shape.ts";

/** Adds a partner organisation or changes the one of the same code. */
export async function putPartner(ctx: Ctx, partner: PartnerData): Promise<void> {
  const { address, contact } = partner;
  await sql`insert into partner (id, code, kind, names, offers, languages, address_lines, locality, postcode, country, latitude, longitude,
      time_zone, email, phone, website, libraries, agencies)
    values (${newId()}, ${partner.code}, ${partner.kind}, ${JSON.stringify(partner.name)}, ${JSON.stringify(partner.offers)},
      ${partner.languages}, ${address.lines}, ${address.locality ?? null}, ${address.postcode ?? null}, ${address.country ?? null},
      ${partner.latitude ?? null}, ${partner.longitude ?? null}, ${partner.timeZone ?? null}, ${contact.email ?? null},
      ${contact.phone ?? null}, ${contact.website ?? null}, ${partner.libraries}, ${JSON.stringify(partner.agencies)})
    on conflict (code) do update set kind = excluded.kind, names = excluded.names, offers = excluded.offers, languages = excluded.languages,
      address_lines = excluded.address_lines, locality = excluded.locality, postcode = excluded.postcode, country = excluded.country,
      latitude = excluded.latitude, longitude = excluded.longitude, time_zone = excluded.time_zone, email = excluded.email,
      phone = excluded.phone, website = excluded.website, libraries = excluded.libraries, agencies = excluded.agencies, removed_at = null`.execute(
    ctx.tx,
  );
}

/** Takes a partner out of the directory (`at`) or puts it back (null). @returns whether it was there. */
export async function setPartnerRemoved(
  ctx: Ctx,
  code: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update partner set removed_at = ${at?.toString() ?? null} where code = ${code}`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}
