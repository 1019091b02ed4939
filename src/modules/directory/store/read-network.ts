import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Skill } from "../model/entries.ts";
import type { NetworkData } from "../model/shape.ts";

/** What the network says of itself; null before anybody has said anything. */
export async function readNetworkProfile(ctx: Ctx): Promise<NetworkData | null> {
  const { rows } =
    await sql<NetworkData>`select symbol, names as name, taglines as tagline, about, hue, mark,
      jsonb_build_object('email', email, 'phone', phone, 'website', website) as contact from network_profile`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** The vocabulary of skills, by code. */
export async function readSkills(ctx: Ctx): Promise<readonly Skill[]> {
  const { rows } = await sql<Skill>`select code, names as name from skill order by code`.execute(
    ctx.tx,
  );
  return rows;
}
