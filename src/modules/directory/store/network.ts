import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { NetworkData } from "../model/shape.ts";

/** Writes the network's own profile. */
export async function putNetwork(ctx: Ctx, network: NetworkData): Promise<void> {
  const { contact } = network;
  await sql`insert into network_profile (names, taglines, about, symbol, hue, mark, email, phone, website)
    values (${JSON.stringify(network.name)}, ${JSON.stringify(network.tagline)}, ${JSON.stringify(network.about)},
      ${network.symbol ?? null}, ${network.hue}, ${network.mark}, ${contact.email ?? null}, ${contact.phone ?? null}, ${contact.website ?? null})
    on conflict (only_one) do update set names = excluded.names, taglines = excluded.taglines, about = excluded.about,
      symbol = excluded.symbol, hue = excluded.hue, mark = excluded.mark, email = excluded.email, phone = excluded.phone,
      website = excluded.website`.execute(ctx.tx);
}

/** Adds or renames skills of the vocabulary. */
export async function putSkills(
  ctx: Ctx,
  skills: readonly { code: string; name: object }[],
): Promise<void> {
  await sql`insert into skill (code, names)
    select code, name from jsonb_to_recordset(${JSON.stringify(skills)}::jsonb) as given (code text, name jsonb)
    on conflict (code) do update set names = excluded.names`.execute(ctx.tx);
}
